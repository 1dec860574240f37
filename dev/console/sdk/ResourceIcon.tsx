import type { ResourceIconProps } from '@openshift-console/dynamic-plugin-sdk';
import { Badge } from '@patternfly/react-core';
import { findModel } from './findModel';

/** The kind's letters in a badge. */
export function ResourceIcon({ groupVersionKind, className }: ResourceIconProps) {
  const model = findModel(groupVersionKind);
  const name = model?.label ?? groupVersionKind?.kind ?? '';
  return (
    <Badge isRead title={name} className={className}>
      {model?.abbr ?? name.slice(0, 1).toUpperCase()}
    </Badge>
  );
}
