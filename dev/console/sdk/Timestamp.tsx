import type { TimestampProps } from '@openshift-console/dynamic-plugin-sdk';
import { Timestamp as PatternFlyTimestamp } from '@patternfly/react-core';

/** Numbers are seconds in the console. */
const toDate = (timestamp: TimestampProps['timestamp']): Date =>
  new Date(typeof timestamp === 'number' ? timestamp * 1000 : (timestamp ?? NaN));

/** A moment in the person's own format; a dash when there is none. */
export function Timestamp({ timestamp, className }: TimestampProps) {
  const date = toDate(timestamp);
  if (!timestamp || Number.isNaN(date.getTime())) return <>-</>;
  return (
    <PatternFlyTimestamp
      className={className}
      date={date}
      locale="en"
      customFormat={{ dateStyle: 'medium', timeStyle: 'short' }}
    />
  );
}
