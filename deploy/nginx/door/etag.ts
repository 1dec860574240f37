import { headerValues } from './headerValues';
import type { DoorRequest } from './ports';

/** Of the JSON that a summary is printed as: a new number is a new entity of the same report. */
const SUMMARY_FORMAT = 2;

const ETAG = /^(?:W\/)?"([!#-~]{1,128})"$(?!\n)/;

/** The entity tag of the summary of the report with this one; undefined when the store gives none that can be one. */
export function summaryEtag(reportEtag: string): string | undefined {
  const opaque = ETAG.exec(reportEtag)?.[1];
  return opaque === undefined ? undefined : `"${opaque}-s${SUMMARY_FORMAT}"`;
}

/** Whether the caller holds this entity already: `If-None-Match` by weak comparison (RFC 9110, 13.1.2 and 8.8.3.2). */
export const isHeld = (headers: DoorRequest['headers'], etag: string): boolean =>
  headerValues(headers, 'if-none-match').some(
    (value) =>
      value.trim() === '*' || (value.match(/"[^"]*"/g)?.some((held) => held === etag) ?? false),
  );
