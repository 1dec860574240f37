import type { Tenant } from '../dev/stack/tenant';
import { parseFilters } from '../src/model/url/filtersText';
import { viewExpression } from '../src/model/filters/viewExpression';
import { DEFAULT_STORE, flowQueries } from '../src/queries/flowQueries';
import { printLogQuery } from '../src/queries/logql';
import { ask, countFlows } from './loki';
import { NAMED_FILTERS, type NamedFilter } from './namedFilters';

const ROUNDS = 15;

export interface QueryRatio {
  readonly filters: string;
  /** Loki's time for our queries over its time for the existing plugin's. */
  readonly ratio: number;
  /** Flows that ours select, and theirs. */
  readonly counts: readonly [ours: number, theirs: number];
}

/** Loki's own time for queries that are asked one after the other, seconds. */
const execTime = async (tenant: Tenant, queries: readonly string[]): Promise<number> => {
  let sum = 0;
  for (const query of queries) {
    const { data } = JSON.parse(await ask(tenant, query, 100)) as {
      data: { stats: { summary: { execTime: number } } };
    };
    sum += data.stats.summary.execTime;
  }
  return sum;
};

const oursFor = (filters: string): string[] => {
  const expression = viewExpression({
    filters: parseFilters(filters).filters,
    match: 'all',
    recordType: 'flowLog',
    packetLoss: 'all',
  });
  return flowQueries(expression, DEFAULT_STORE).map(printLogQuery);
};

/** Turn by turn, so that whatever else the machine does falls on both; the fastest of each counts. */
const compare = async (tenant: Tenant, { filters, peer }: NamedFilter): Promise<QueryRatio> => {
  const queries = oursFor(filters);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await execTime(tenant, queries));
    theirs.push(await execTime(tenant, [peer]));
  }
  return {
    filters,
    ratio: Math.min(...ours) / Math.min(...theirs),
    counts: [await countFlows(tenant, queries), await countFlows(tenant, [peer])],
  };
};

/** Ten filters against the texts of the existing plugin. */
export const queryRatios = async (tenant: Tenant): Promise<QueryRatio[]> => {
  const ratios: QueryRatio[] = [];
  for (const named of NAMED_FILTERS) ratios.push(await compare(tenant, named));
  return ratios;
};

export const queryLines = (ratios: readonly QueryRatio[]): string[] => [
  `Loki's execution time against the existing plugin's text (at most 1.0 ×), the fastest of ${ROUNDS} each, and the flows selected:`,
  '',
  '| filter | ratio | flows, ours | flows, theirs |',
  '| --- | --- | --- | --- |',
  ...ratios.map(
    ({ filters, ratio, counts: [ours, theirs] }) =>
      `| \`${filters}\` | ${ratio.toFixed(2)} | ${ours} | ${theirs} |`,
  ),
];
