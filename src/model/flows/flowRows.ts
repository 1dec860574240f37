import { endpointResource, type ConsoleResource } from '../ends/consoleResource';
import { isCounted, type Counting } from '../counting';
import type { Flow } from './flow';
import { hasFacts, withFactsOf, withInterfacesOf } from './lentFacts';
import { closest, sameTraffic, serviceEnds, type SameTraffic } from './sameTraffic';

/** The Service that an end of a delivered flow was addressed by. */
export interface Via {
  readonly stem: 'Src' | 'Dst';
  readonly service: ConsoleResource;
}

/** A row of the flow table. */
export interface RecordRow {
  readonly record: Flow;
  /** The record with what its copies know besides; the record itself where they know no more. */
  readonly flow: Flow;
  /** Loaded copies that have no row of their own. */
  readonly copies: readonly Flow[];
  /** No sum counts it: its traffic is counted at another record. */
  readonly isCopy: boolean;
  readonly via?: Via;
}

/** The one Service whose records are the given twins of a delivered flow. */
const viaOf = (flow: Flow, twins: readonly Flow[]): Via | undefined => {
  if (serviceEnds(flow).length > 0) return undefined;
  const found = twins.flatMap((twin) =>
    serviceEnds(twin).flatMap((stem): Via[] => {
      const service = endpointResource(twin, stem);
      return service ? [{ stem, service }] : [];
    }),
  );
  const [first] = found;
  return new Set(found.map((via) => JSON.stringify(via))).size === 1 ? first : undefined;
};

/** A row a record, copies marked. Order is kept. */
export const recordRows = (
  flows: readonly Flow[],
  counting: Counting,
  traffic: SameTraffic = sameTraffic(flows),
): RecordRow[] => {
  const counts = isCounted(counting);
  return flows.map((flow) => ({
    record: flow,
    flow,
    copies: [],
    isCopy: !counts(flow),
    via: viaOf(flow, traffic.twinsOf(flow)),
  }));
};

/** A row that takes copies in. */
interface Home {
  flow: Flow;
  readonly copies: Flow[];
}

/** False where the copy tells of something that the row cannot show as well. */
const takesIn = (home: Home, copy: Flow, isReport: boolean): boolean => {
  const flow = withFactsOf(home.flow, copy);
  if (!flow) return false;
  home.flow = isReport ? withInterfacesOf(flow, copy) : flow;
  home.copies.push(copy);
  return true;
};

/**
 * A row a counted record, which takes in its loaded copies: the other node's report, and the same traffic under (or
 * behind) a Service. A copy that tells of a fact which no such row shows is a row of its own. Order is kept.
 */
export const flowRows = (
  flows: readonly Flow[],
  counting: Counting,
  traffic: SameTraffic = sameTraffic(flows),
): RecordRow[] => {
  const all = recordRows(flows, counting, traffic);
  const homes = new Map(
    all.flatMap(({ record, isCopy }): [Flow, Home][] =>
      isCopy ? [] : [[record, { flow: record, copies: [] }]],
    ),
  );
  const closestHome = (copy: Flow, candidates: readonly Flow[]): Home | undefined => {
    const record = closest(
      copy,
      candidates.filter((one) => homes.has(one)),
    );
    return record && homes.get(record);
  };
  const isRow = (copy: Flow): boolean => {
    const ofReport = closestHome(copy, traffic.reportsOf(copy));
    const home = ofReport ?? closestHome(copy, traffic.twinsOf(copy));
    const isTaken = home !== undefined && takesIn(home, copy, ofReport !== undefined);
    return !isTaken && hasFacts(copy);
  };
  return all
    .filter(({ record, isCopy }) => !isCopy || isRow(record))
    .map((row) => ({ ...row, ...homes.get(row.record) }));
};
