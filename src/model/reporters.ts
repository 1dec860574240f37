import type { Flow } from './flow';

const TUPLE = [
  'SrcAddr',
  'DstAddr',
  'SrcPort',
  'DstPort',
  'Proto',
  'SrcK8S_NetworkName',
  'DstK8S_NetworkName',
];

/** What both reporters of a flow agree on. Flows without addresses (ARP) are told apart by their MACs. */
export const tupleOf = ({ fields }: Flow): string =>
  JSON.stringify([
    ...TUPLE.map((name) => fields[name] ?? null),
    ...(fields.SrcAddr === undefined ? [fields.SrcMac, fields.DstMac, fields.Etype] : []),
  ]);

const KNOWS_MORE = ['DnsId', 'PktDropPackets', 'NetworkEvents'];

const ACROSS_INTERFACES = ['Interfaces', 'IfDirections', 'Udns'];

/** Ingress and inner before egress, as the numbers of NetObserv are counted; no direction last. */
const PREFERENCE: Readonly<Record<string, number>> = { 0: 0, 2: 1, 1: 2 };

const directionOf = ({ fields }: Flow): string => String(fields.FlowDirection ?? '');

const byDirection = (flows: readonly Flow[]): Map<string, Flow[]> => {
  const groups = new Map<string, Flow[]>();
  for (const flow of flows) {
    const group = groups.get(directionOf(flow));
    if (group) group.push(flow);
    else groups.set(directionOf(flow), [flow]);
  }
  return groups;
};

const knowledge = (flows: readonly Flow[]): number =>
  KNOWS_MORE.filter((name) => flows.some(({ fields }) => fields[name] !== undefined)).length;

/** The direction whose records stay: the one that knows of DNS, drops or events, else the preferred one. */
const directionToKeep = (groups: ReadonlyMap<string, readonly Flow[]>): string => {
  const ranked = [...groups].sort(
    ([a, left], [b, right]) =>
      knowledge(right) - knowledge(left) || (PREFERENCE[a] ?? 3) - (PREFERENCE[b] ?? 3),
  );
  return ranked[0]?.[0] ?? '';
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Records of the other reporter that cover the time of this one. */
export const isSameMoment = (a: Flow, b: Flow): boolean => {
  const [startA, endA, startB, endB] = [a, b].flatMap(({ fields }) => [
    Number(fields.TimeFlowStartMs),
    Number(fields.TimeFlowEndMs),
  ]);
  return (startA ?? 0) <= (endB ?? 0) && (startB ?? 0) <= (endA ?? 0);
};

/** The parallel arrays of interfaces, with those that only the other reporter saw. */
const withInterfacesOf = (flow: Flow, others: readonly Flow[]): Flow => {
  const seen = listOf(flow.fields.Interfaces);
  const extra = others
    .filter((other) => isSameMoment(flow, other))
    .flatMap((other) =>
      listOf(other.fields.Interfaces).flatMap((name, at) =>
        seen.includes(name) ? [] : [{ other, at }],
      ),
    );
  if (extra.length === 0) return flow;
  const merged = ACROSS_INTERFACES.map((name): [string, readonly unknown[]] => [
    name,
    [
      ...listOf(flow.fields[name]),
      ...extra.map(({ other, at }) => listOf(other.fields[name])[at] ?? null),
    ],
  ]);
  return {
    ...flow,
    fields: {
      ...flow.fields,
      ...Object.fromEntries(merged.filter(([name]) => flow.fields[name] !== undefined)),
    },
  };
};

/**
 * Flows seen by two nodes, once: for each tuple of addresses, ports, protocol and network the records of one
 * reporter stay, all of them, with the interfaces of the other reporter added. Order is kept.
 */
export const mergeReporters = (flows: readonly Flow[]): Flow[] => {
  const tuples = new Map<string, Flow[]>();
  for (const flow of flows) {
    const key = tupleOf(flow);
    const group = tuples.get(key);
    if (group) group.push(flow);
    else tuples.set(key, [flow]);
  }
  const merged = new Map<Flow, Flow>();
  for (const group of tuples.values()) {
    const groups = byDirection(group);
    const keep = directionToKeep(groups);
    const others = group.filter((flow) => directionOf(flow) !== keep);
    for (const flow of groups.get(keep) ?? []) merged.set(flow, withInterfacesOf(flow, others));
  }
  return flows.flatMap((flow) => merged.get(flow) ?? []);
};
