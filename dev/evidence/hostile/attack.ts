import { FRAME, ROOT } from '../contract/ask';
import { COMMITS, NEIGHBOURS_COMMIT } from '../contract/fixture';
import { callerOf, type OpenDoor, type Role } from '../contract/openDoor';
import { OTHER, OWN } from '../contract/rights';
import type { RawRequest } from '../contract/wire';

/** Goes with every attack in a place that is nobody's business: an answer or a log line that repeats it is a finding. */
export const MARK = 'mark-9b27ce01';

/** What somebody sends who means no good. */
export interface Attack {
  readonly role: Role;
  /** Its headers come before the caller's own. */
  readonly request: RawRequest;
  /** What may come back. */
  readonly statuses: readonly number[];
  /** It is no HTTP: closing without a word is an answer too. */
  readonly isBroken?: true;
  /** Answers that one connection may bring; one when nothing is said. */
  readonly mostReplies?: number;
}

export const OWN_LIST = `${ROOT}/${OWN}/apps/shop/`;
export const OWN_REPORT = `${OWN_LIST}${COMMITS[0]}/trivy.json`;
export const OTHER_LIST = `${ROOT}/${OTHER}/apps/shop/`;
export const OTHER_REPORT = `${OTHER_LIST}${NEIGHBOURS_COMMIT}/trivy.json`;

/** The attack as it goes over the wire. */
export function armed(door: OpenDoor, { role, request }: Attack): RawRequest {
  const { headers = [] } = request;
  const frame = FRAME.filter(
    ([name]) => name !== 'Host' || headers.every(([own]) => own !== 'Host'),
  );
  return { ...request, headers: [...frame, ...headers, ...callerOf(door, role)] };
}

export const nameOf = ({ role, request }: Attack): string =>
  JSON.stringify({ role, ...request, body: request.body?.slice(0, 80) }).slice(0, 300);
