import { msg } from '../../msg';
import { nameTable, type NameRow } from './nameTable';
import { NETWORK_DROP_CAUSES } from './networkDropCauses';
import { OVS_DROP_CAUSES } from './ovsDropCauses';
import { SOCKET_DROP_CAUSES } from './socketDropCauses';

const KERNEL = 'SKB_DROP_REASON_';
const OVS = 'OVS_DROP_';
/** The agent writes it for a cause whose number it has no name for. */
const UNKNOWN = 'SKB_DROP_UNKNOWN_CAUSE';
/** Drops that OVN-Kubernetes explains are stored under its own event. */
const NETWORK_EVENT = /^NetworkEvent_/i;

const withPrefix = (prefix: string, causes: Readonly<Record<string, string>>): NameRow<string>[] =>
  Object.entries(causes).map(([short, text]) => [`${prefix}${short}`, `${prefix}${short}`, text]);

const KERNEL_ROWS = [
  ...withPrefix(KERNEL, NETWORK_DROP_CAUSES),
  ...withPrefix(KERNEL, SOCKET_DROP_CAUSES),
];
const OVS_ROWS = withPrefix(OVS, OVS_DROP_CAUSES);

/**
 * `PktDropLatestDropCause` as stored; found with and without its prefix. Where kernel and Open
 * vSwitch share a short name (RECURSION_LIMIT), the short name is the kernel's.
 */
export const DROP_CAUSES = nameTable<string>(
  [
    ...KERNEL_ROWS,
    ...OVS_ROWS,
    [UNKNOWN, UNKNOWN, msg('The agent has no name for the reason that the kernel gave')],
  ],
  [
    ...KERNEL_ROWS.map(([stored]) => [stored.slice(KERNEL.length), stored] as const),
    ...OVS_ROWS.map(([stored]) => [stored.slice(OVS.length), stored] as const),
  ],
);

/** The stored text of a cause typed in any case, with or without its prefix. */
export const dropCauseByName = (name: string): string | undefined => DROP_CAUSES.byName(name)?.key;

/** The part of a stored cause that tells one from the other, for narrow columns. */
export const shortDropCause = (stored: string): string =>
  stored.replace(KERNEL, '').replace(NETWORK_EVENT, '');

/** What a stored cause means; undefined for one that this table does not know. */
export const describeDropCause = (stored: string): string | undefined =>
  DROP_CAUSES.byKey(stored)?.description ??
  (NETWORK_EVENT.test(stored) ? msg('Dropped by a rule of OVN-Kubernetes') : undefined);
