import { SEVERITIES } from '../evidence/answers';
import type { ValueKind } from '../filters/filterDefinitions';
import { FLOW_DIRECTIONS, INTERFACE_DIRECTIONS } from './names/directions';
import { DNS_ERRNOS } from './names/dnsErrnos';
import { DNS_RCODES } from './names/dnsRcodes';
import { DROP_CAUSES } from './names/dropCauses';
import { DSCPS } from './names/dscp';
import { ICMP, ICMPV6, PROTOCOLS } from './names/protocols';
import { icmpTypes } from './names/icmp';
import { IPSEC_STATUSES } from './names/ipsecStatuses';
import type { NameEntry, NameTable } from './names/nameTable';
import { STORED_RECORD_TYPES } from './names/recordTypes';
import { TCP_FLAGS } from './names/tcpFlags';
import { TCP_STATES } from './names/tcpStates';
import { KINDS } from '../ends/resourceName';

/** A value that a person may pick, and what it means. */
export interface NamedValue {
  readonly text: string;
  readonly description?: string;
}

type Entry = NameEntry<number> | NameEntry<string>;
type Table = NameTable<number> | NameTable<string>;

/** The tables that name the values of a kind; ports are named by the cluster. */
const TABLES: Partial<Record<ValueKind, readonly Table[]>> = {
  protocol: [PROTOCOLS],
  dscp: [DSCPS],
  icmpType: [icmpTypes(ICMP), icmpTypes(ICMPV6)],
  tcpFlag: [TCP_FLAGS],
  nodeDirection: [FLOW_DIRECTIONS],
  interfaceDirection: [INTERFACE_DIRECTIONS],
  dropState: [TCP_STATES],
  dropCause: [DROP_CAUSES],
  dnsResponseCode: [DNS_RCODES],
  dnsErrno: [DNS_ERRNOS],
  ipsecStatus: [IPSEC_STATUSES],
  recordType: [STORED_RECORD_TYPES],
};

const WORDS: Partial<Record<ValueKind, readonly string[]>> = {
  kind: KINDS,
  flowLayer: ['app', 'infra'],
  severity: SEVERITIES,
  flag: ['true'],
};

/** Every value of these kinds has a name, so that nobody need ask which values there are. */
export const isNamedKind = (kind: ValueKind): boolean =>
  kind === 'port' || kind in TABLES || kind in WORDS;

const MAX_VALUES = 50;

const ofEntry = ({ key, name, description }: Entry): NamedValue => ({
  text: name,
  description: description ?? (String(key) === name ? undefined : String(key)),
});

/** Names of the values of a kind that fit what has been typed, the nearest first. */
export const namedValues = (
  kind: ValueKind,
  typed: string,
  ports: NameTable<number>,
): NamedValue[] => {
  const wanted = typed.trim().toLowerCase();
  const words = (WORDS[kind] ?? []).filter((word) => word.toLowerCase().includes(wanted));
  const tables = kind === 'port' ? [ports] : (TABLES[kind] ?? []);
  return [
    ...words.map((text) => ({ text })),
    ...tables.flatMap((table): Entry[] => table.search(typed, MAX_VALUES)).map(ofEntry),
  ];
};
