import type { Labels } from '../src/model/metrics/figures';
import { scopeOf } from '../src/model/metrics/scopes';
import { buildGraph } from '../src/model/topology/buildGraph';
import { graphFields } from '../src/model/topology/ends';
import { foldToFit } from '../src/model/topology/foldToFit';
import type { GraphFigures } from '../src/model/topology/graphFigures';
import { groupingOf } from '../src/model/topology/groupings';
import { keepHeaviest } from '../src/model/topology/keepHeaviest';

const [PODS, PAIRS, ROUNDS] = [2000, 6000, 40];

const SCOPE = scopeOf('resource');
const GROUPING = groupingOf(SCOPE, 'namespaces+owners');

interface Sample {
  readonly metric: Labels;
  readonly value: readonly [atS: number, text: string];
}

const podOf = (at: number): Labels => {
  const owner = `workload-${at % 200}`;
  return {
    ...{ K8S_Name: `${owner}-7d9f8b6c5-${at.toString(36).padStart(5, 'x')}`, K8S_Type: 'Pod' },
    ...{ K8S_Namespace: `apps-team-${at % 20}`, Addr: `10.128.${at >> 8}.${at & 255}` },
    ...{ K8S_OwnerName: owner, K8S_OwnerType: 'Deployment', SubnetLabel: 'Pods' },
  };
};

const sampleOf = (at: number): Sample => {
  const ends: Readonly<Record<string, Labels>> = {
    Src: podOf(at % PODS),
    Dst: podOf((at * 7919 + Math.floor(at / PODS)) % PODS),
  };
  const metric = graphFields(SCOPE, GROUPING).map((name): [string, string] => [
    name,
    ends[name.slice(0, 3)]?.[name.slice(3)] ?? '',
  ]);
  return { metric: Object.fromEntries(metric), value: [1_700_000_000, String((at * 7907) % 1e6)] };
};

/** Loki's answer, and what is read of it. */
const answers = (): { readonly body: string; readonly figures: GraphFigures } => {
  const result = Array.from({ length: PAIRS }, (_, at) => sampleOf(at));
  const body = JSON.stringify({ status: 'success', data: { resultType: 'vector', result } });
  const { data } = JSON.parse(body) as { data: { result: Sample[] } };
  const pairs = data.result.map(({ metric: labels, value: [, text] }) => ({
    ...{ labels, amount: { kind: 'sum', value: Number(text) } as const },
  }));
  const figures: GraphFigures = {
    ...{ unit: 'bytes', scope: 'resource', pairs, drops: [], denials: [], seconds: 900 },
    ...{ total: undefined, isExact: true, queries: [], execTimeS: 0 },
  };
  return { body, figures };
};

const timed = (work: () => unknown): number => {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
};

/** Building, folding and limiting a graph of 2,000 pods and 6,000 pairs over `JSON.parse` of their answer. */
export const graphRatio = (): number => {
  const { body, figures } = answers();
  const [ours, plain]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(timed(() => keepHeaviest(foldToFit(buildGraph(figures, GROUPING), []).graph.edges)));
    plain.push(timed(() => JSON.parse(body)));
  }
  return Math.min(...ours) / Math.min(...plain);
};
