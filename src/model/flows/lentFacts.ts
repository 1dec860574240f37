import { FIELDS, type FieldGroup } from '../fields/fields';
import type { FieldValue, Flow } from './flow';
import { storedValue } from '../fields/readableValue';

/** What was seen at one place only: it counts wherever it was seen, also on a copy. */
interface FactKind {
  readonly group: FieldGroup;
  /** Two of these facts that agree in these fields are the same; without them the counted record's own stands. */
  readonly sameBy?: readonly string[];
}

const FACT_KINDS: readonly FactKind[] = [
  { group: 'dns', sameBy: ['DnsId', 'DnsName'] },
  {
    group: 'drops',
    sameBy: ['PktDropPackets', 'PktDropBytes', 'PktDropLatestDropCause', 'PktDropLatestState'],
  },
  { group: 'rtt' },
  { group: 'security' },
];

const EVENTS = 'NetworkEvents';

const NAMES: ReadonlyMap<FieldGroup, readonly string[]> = new Map(
  FACT_KINDS.map(({ group }) => [
    group,
    FIELDS.flatMap((field) => (field.group === group ? [field.name] : [])),
  ]),
);

const namesOf = ({ group }: FactKind): readonly string[] => NAMES.get(group) ?? [];

/** Agents write a 0 where they measured nothing. */
const says = (flow: Flow, name: string): boolean => {
  const value = flow.fields[name];
  return value !== undefined && value !== 0 && storedValue(flow, name) !== undefined;
};

const knows = (flow: Flow, kind: FactKind): boolean =>
  namesOf(kind).some((name) => says(flow, name));

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether a record tells of DNS, drops, decisions, latency or encryption. */
export const hasFacts = (flow: Flow): boolean =>
  says(flow, EVENTS) || FACT_KINDS.some((kind) => knows(flow, kind));

type Fields = Record<string, FieldValue | undefined>;

const isSame = (flow: Flow, other: Flow, names: readonly string[]): boolean =>
  names.every((name) => flow.fields[name] === other.fields[name]);

const eventsOfBoth = (flow: Flow, copy: Flow): Fields => {
  const own = listOf(flow.fields[EVENTS]);
  const known = new Set(own.map((event) => JSON.stringify(event)));
  const fresh = listOf(copy.fields[EVENTS]).filter((event) => !known.has(JSON.stringify(event)));
  return fresh.length === 0 ? {} : { [EVENTS]: [...own, ...fresh] };
};

/**
 * A flow with the facts of a copy that it lacks; undefined where the copy tells something else of the same kind, which
 * one row cannot show.
 */
export const withFactsOf = (flow: Flow, copy: Flow): Flow | undefined => {
  const lent: Fields = eventsOfBoth(flow, copy);
  for (const kind of FACT_KINDS) {
    if (!knows(copy, kind)) continue;
    if (!knows(flow, kind)) {
      for (const name of namesOf(kind))
        if (copy.fields[name] !== undefined) lent[name] = copy.fields[name];
    } else if (kind.sameBy && !isSame(flow, copy, kind.sameBy)) return undefined;
  }
  return Object.keys(lent).length === 0 ? flow : { ...flow, fields: { ...flow.fields, ...lent } };
};

const ACROSS_INTERFACES = ['Interfaces', 'IfDirections', 'Udns'];

/** The parallel arrays of interfaces, with those that only another report saw. */
export const withInterfacesOf = (flow: Flow, other: Flow): Flow => {
  const seen = listOf(flow.fields.Interfaces);
  const extra = listOf(other.fields.Interfaces).flatMap((name, at) =>
    seen.includes(name) ? [] : [at],
  );
  if (extra.length === 0) return flow;
  const joined = ACROSS_INTERFACES.map((name): [string, readonly unknown[]] => [
    name,
    [...listOf(flow.fields[name]), ...extra.map((at) => listOf(other.fields[name])[at] ?? null)],
  ]);
  const known = joined.filter(([name]) => flow.fields[name] !== undefined);
  return { ...flow, fields: { ...flow.fields, ...Object.fromEntries(known) } };
};
