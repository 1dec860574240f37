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

const tuples = new WeakMap<Flow, string>();

/** What all reports of a flow agree on. Flows without addresses (ARP) are told apart by their MACs. */
const tupleOf = (flow: Flow): string => {
  const known = tuples.get(flow);
  if (known !== undefined) return known;
  const { fields } = flow;
  const names = fields.SrcAddr === undefined ? [...TUPLE, 'SrcMac', 'DstMac', 'Etype'] : TUPLE;
  const tuple = names.map((name) => fields[name]).join('\n');
  tuples.set(flow, tuple);
  return tuple;
};

type Side = 'Src' | 'Dst';

const OTHER: Record<Side, Side> = { Src: 'Dst', Dst: 'Src' };
const SIDES: readonly Side[] = ['Src', 'Dst'];

/** The ends that are addressed by a Service. */
export const serviceEnds = ({ fields }: Flow): readonly Side[] =>
  SIDES.filter((side) => fields[`${side}K8S_Type`] === 'Service');

/** The way, address and port of an end that a Service's translation leaves alone; none where there are no ports. */
const peerKey = ({ fields }: Flow, side: Side): string | undefined => {
  const [address, port] = [fields[`${side}Addr`], fields[`${side}Port`]];
  return address === undefined || port === undefined
    ? undefined
    : [side, address, port, fields.Proto, fields[`${side}K8S_NetworkName`]].join('\n');
};

/** Of a record with a Service at one end: the key of its other end. */
const serviceKey = (flow: Flow): string | undefined => {
  const [side, ...others] = serviceEnds(flow);
  return side === undefined || others.length > 0 ? undefined : peerKey(flow, OTHER[side]);
};

const deliveryKeys = (flow: Flow): readonly string[] =>
  serviceEnds(flow).length > 0 ? [] : SIDES.flatMap((side) => peerKey(flow, side) ?? []);

interface Moment {
  readonly flow: Flow;
  readonly startMs: number;
  readonly endMs: number;
}

const startOf = ({ fields }: Flow): number => Number(fields.TimeFlowStartMs);
const endOf = ({ fields }: Flow): number => Number(fields.TimeFlowEndMs);

/** Adds to the list of a key. */
const put = <K, V>(lists: Map<K, V[]>, key: K, value: V): void => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

type KeysOf = (flow: Flow) => readonly string[];

/** The flows of each key by the start of their time; those without times are in none. */
const bucketsOf = (flows: readonly Flow[], keysOf: KeysOf): ReadonlyMap<string, Moment[]> => {
  const buckets = new Map<string, Moment[]>();
  for (const flow of flows) {
    const moment = { flow, startMs: startOf(flow), endMs: endOf(flow) };
    if (Number.isNaN(moment.startMs + moment.endMs)) continue;
    for (const key of keysOf(flow)) put(buckets, key, moment);
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => a.startMs - b.startMs);
  return buckets;
};

/**
 * An agent writes the records of one connection one after the other, so that few share a moment. The limit keeps the
 * time linear where very many do; those are beyond telling apart.
 */
const MOST_AT_ONCE = 16;

/** A packet is seen at one interface a moment before the next: milliseconds, as captured on a real cluster, and clocks differ. */
const ON_ITS_WAY_MS = 100;

/** How many of a bucket start no later than this. */
const countUntil = (bucket: readonly Moment[], ms: number): number => {
  let [low, high] = [0, bucket.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bucket[middle]?.startMs ?? Infinity) <= ms) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The records of a bucket whose time overlaps that of a flow, or all but does; the earliest first. */
const overlapping = (bucket: readonly Moment[] | undefined, flow: Flow): Flow[] => {
  if (!bucket) return [];
  const [startMs, endMs] = [startOf(flow), endOf(flow)];
  const end = countUntil(bucket, endMs + ON_ITS_WAY_MS);
  return bucket
    .slice(Math.max(end - MOST_AT_ONCE, 0), end)
    .flatMap((one) =>
      one.endMs + ON_ITS_WAY_MS >= startMs && one.flow !== flow ? [one.flow] : [],
    );
};

const overlapMs = (a: Flow, b: Flow): number =>
  Math.min(endOf(a), endOf(b)) - Math.max(startOf(a), startOf(b));

const hasBytesOf =
  ({ fields: { Bytes } }: Flow) =>
  ({ fields }: Flow): boolean =>
    Bytes !== undefined && fields.Bytes === Bytes;

/** Of records of the same traffic the one with the same bytes, else the one nearest in time. */
export const closest = (flow: Flow, candidates: readonly Flow[]): Flow | undefined => {
  const equal = candidates.filter(hasBytesOf(flow));
  let best: Flow | undefined;
  for (const one of equal.length > 0 ? equal : candidates)
    if (!best || overlapMs(flow, one) > overlapMs(flow, best)) best = one;
  return best;
};

const groupedBy = (flows: readonly Flow[]): ReadonlyMap<string, Flow[]> => {
  const groups = new Map<string, Flow[]>();
  for (const flow of flows) put(groups, tupleOf(flow), flow);
  return groups;
};

/** Reports of the one flow that the candidates are of. Of several flows none is picked, unless its bytes tell it. */
const unambiguous = (flow: Flow, candidates: readonly Flow[]): readonly Flow[] => {
  const groups = [...groupedBy(candidates).values()];
  const equal = groups.filter((group) => group.some(hasBytesOf(flow)));
  const fitting = groups.length > 1 ? equal : groups;
  return fitting.length === 1 ? (fitting[0] ?? []) : [];
};

type Pairs = ReadonlyMap<Flow, readonly Flow[]>;

/** Which records as delivered each record with a Service may be of, seen from the former. */
const offersOf = (flows: readonly Flow[]): Pairs => {
  const keys = new Map<Flow, string>();
  for (const flow of flows) {
    const key = serviceKey(flow);
    if (key !== undefined) keys.set(flow, key);
  }
  const wanted = new Set(keys.values());
  const deliveries = bucketsOf(wanted.size === 0 ? [] : flows, (flow) =>
    deliveryKeys(flow).filter((key) => wanted.has(key)),
  );
  const offers = new Map<Flow, Flow[]>();
  for (const [service, key] of keys)
    for (const delivery of unambiguous(service, overlapping(deliveries.get(key), service)))
      put(offers, delivery, service);
  return offers;
};

/** Each record with a Service at an end and the records of the same traffic as it was delivered, both ways. */
const servicePairs = (flows: readonly Flow[]): Pairs => {
  const pairs = new Map<Flow, Flow[]>();
  for (const [delivery, services] of offersOf(flows))
    for (const service of unambiguous(delivery, services)) {
      put(pairs, service, delivery);
      put(pairs, delivery, service);
    }
  return pairs;
};

/** Which of some loaded records tell of the same traffic at the same time. */
export interface SameTraffic {
  /** Records of the very same ends: the other node's report, or the same at another interface. */
  readonly reportsOf: (flow: Flow) => readonly Flow[];
  /** Of a record with a Service at an end the records of its traffic as delivered, and the other way round. */
  readonly twinsOf: (flow: Flow) => readonly Flow[];
}

const NONE: readonly Flow[] = [];

/** Puts loaded records in relation; takes time in proportion to their number. */
export const sameTraffic = (flows: readonly Flow[]): SameTraffic => {
  const reports = bucketsOf(flows, (flow) => [tupleOf(flow)]);
  const twins = servicePairs(flows);
  return {
    reportsOf: (flow) => overlapping(reports.get(tupleOf(flow)), flow),
    twinsOf: (flow) => twins.get(flow) ?? NONE,
  };
};
