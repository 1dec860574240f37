import { parseAddressRange } from '../fields/address';
import type { Matcher } from './condition';
import type { Comparator, FilterValue } from './filter';
import type { ValueKind } from './filterDefinitions';
import { integerRanges } from '../fields/integerValue';
import { FLOW_DIRECTIONS, INTERFACE_DIRECTIONS } from '../fields/names/directions';
import { DNS_ERRNOS } from '../fields/names/dnsErrnos';
import { DNS_RCODES } from '../fields/names/dnsRcodes';
import { DROP_CAUSES } from '../fields/names/dropCauses';
import { DSCPS } from '../fields/names/dscp';
import { icmpTypes } from '../fields/names/icmp';
import { IPSEC_STATUSES } from '../fields/names/ipsecStatuses';
import type { NameTable } from '../fields/names/nameTable';
import { ICMP, ICMPV6, PROTOCOLS } from '../fields/names/protocols';
import { STORED_RECORD_TYPES } from '../fields/names/recordTypes';
import { TCP_FLAGS } from '../fields/names/tcpFlags';
import { TCP_STATES } from '../fields/names/tcpStates';

/** Kinds stored as integers, with the tables that name them; ports come from the cluster's settings. */
const INTEGER_NAMES: Partial<Record<ValueKind, readonly NameTable<number>[]>> = {
  integer: [],
  protocol: [PROTOCOLS],
  dscp: [DSCPS],
  icmpType: [icmpTypes(ICMP), icmpTypes(ICMPV6)],
  icmpCode: [],
  nodeDirection: [FLOW_DIRECTIONS],
  interfaceDirection: [INTERFACE_DIRECTIONS],
  dnsErrno: [DNS_ERRNOS],
};

const storedKey = (table: NameTable<string>) => (text: string) => table.byName(text)?.key ?? text;

/** Kinds numbered outside but stored by name. */
const storedName = (table: NameTable<number>) => (text: string) =>
  (/^\d{1,5}$/.test(text) ? table.byKey(Number(text)) : table.byName(text))?.name ?? text;

/** How a text typed by a person is spelled in the stored flow; kinds that are not here are stored as typed. */
const STORED_TEXT: Partial<Record<ValueKind, (text: string) => string>> = {
  mac: (text) => text.replaceAll('-', ':').toUpperCase(),
  tcpFlag: storedName(TCP_FLAGS),
  dnsResponseCode: storedName(DNS_RCODES),
  dropState: storedKey(TCP_STATES),
  dropCause: storedKey(DROP_CAUSES),
  ipsecStatus: storedKey(IPSEC_STATUSES),
  recordType: storedKey(STORED_RECORD_TYPES),
};

export interface ValueContext {
  readonly kind: ValueKind;
  readonly comparator: Comparator;
  readonly ports: NameTable<number>;
}

/** A lone surrogate cannot be stored, sent or found: it is read as U+FFFD, as every decoder does. */
const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '\ufffd');

const isContains = (comparator: Comparator): boolean => comparator === '~' || comparator === '!~';

const textMatcher = (
  { text, quoted }: FilterValue,
  { kind, comparator }: ValueContext,
): Matcher => {
  const stored = STORED_TEXT[kind] ?? ((typed: string) => typed);
  if (!isContains(comparator) || (quoted && !text.includes('*'))) {
    return { type: 'texts', texts: [stored(text)] };
  }
  // Half a MAC is no stored spelling of anything, but dashes are still colons.
  const pattern = kind === 'mac' ? text.replaceAll('-', ':') : text;
  return /[^*]/.test(pattern)
    ? { type: 'wildcards', patterns: [pattern], whole: quoted === true }
    : { type: 'present' };
};

const PART_OF_ADDRESS = /^[0-9a-f:.*]+$/i;

const addressMatcher = (value: FilterValue, context: ValueContext): Matcher | undefined => {
  const range = parseAddressRange(value.text);
  if (range) return { type: 'addresses', ranges: [range] };
  return isContains(context.comparator) && PART_OF_ADDRESS.test(value.text)
    ? textMatcher(value, context)
    : undefined;
};

/**
 * What one value (not the absent one) of a filter asks of a stored value; undefined when the text is no value of
 * this kind. Negative comparators give what their positive twin gives.
 */
export const valueMatcher = (typed: FilterValue, context: ValueContext): Matcher | undefined => {
  const { kind, comparator, ports } = context;
  const value = { ...typed, text: wellFormed(typed.text) };
  if (value.text === '') return undefined;
  if (kind === 'ip') return addressMatcher(value, context);
  const names = kind === 'port' ? [ports] : INTEGER_NAMES[kind];
  if (names) {
    const ranges = integerRanges(value.text, comparator, names);
    return ranges && { type: 'integers', ranges };
  }
  return comparator === '>=' || comparator === '<=' ? undefined : textMatcher(value, context);
};
