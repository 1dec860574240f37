import fc from 'fast-check';
import {
  anyFigures,
  edgeOf,
  figuresOf,
  graphOf,
  nodeOf,
  pairOf,
  pod,
  sumOf,
} from '../../../../dev/testing/graphs';
import type { Labels } from '../../metrics/figures';
import { scopeOf } from '../../ends/scopes';
import { buildGraph } from './buildGraph';
import { foldToFit, MAX_NODES } from './foldToFit';
import type { Graph } from '../graph';
import { groupingOf } from '../../ends/groupings';

const GROUPING = groupingOf(scopeOf('resource'), 'namespaces+owners');

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Pods of so many workloads in each namespace, each of which talks with the next one, later ones more. */
const cluster = (namespaces: number, owners: number, pods: number): readonly Labels[] =>
  range(namespaces).flatMap((namespace) =>
    range(owners).flatMap((owner) =>
      range(pods).map((at) => pod(`app${owner}-${at}`, { K8S_Namespace: `ns${namespace}` })),
    ),
  );
const addresses = (count: number): readonly Labels[] =>
  range(count).map((at) => ({ Addr: `203.0.113.${at}` }));

const chain = (ends: readonly Labels[]): Graph =>
  buildGraph(
    figuresOf(ends.map((end, at) => pairOf(end, ends[(at + 1) % ends.length] ?? end, at))),
    GROUPING,
  );

const levels = ({ folded }: ReturnType<typeof foldToFit>) => folded.map(({ level }) => level);

it('leaves what fits as it is', () => {
  const graph = chain(cluster(2, 2, 3));
  expect(foldToFit(graph, [], 12)).toEqual({ graph, folded: [] });
});

it.each([
  ['workloads', cluster(2, 3, 10), 10, [{ level: 'owner', groups: 6, members: 60 }]],
  ['namespaces', cluster(2, 6, 3), 10, [{ level: 'namespace', groups: 2, members: 36 }]],
  [
    'blocks alone, if pods fit beside them',
    [...cluster(1, 2, 3), ...addresses(20)],
    10,
    [{ level: 'block', groups: 1, members: 20 }],
  ],
  [
    'workloads alone, if addresses fit beside them',
    [...cluster(1, 2, 30), ...addresses(3)],
    10,
    [{ level: 'owner', groups: 2, members: 60 }],
  ],
  [
    'workloads and blocks',
    [...cluster(1, 2, 30), ...addresses(20)],
    10,
    [
      { level: 'owner', groups: 2, members: 60 },
      { level: 'block', groups: 1, members: 20 },
    ],
  ],
])('folds as little as needed: %s', (_what, ends, room, folded) => {
  const result = foldToFit(chain(ends), [], room);
  expect(result.folded).toEqual(folded);
  expect(result.graph.nodes.length).toBeLessThanOrEqual(room);
});

it('puts the lightest together where groups are not enough', () => {
  const result = foldToFit(chain(cluster(30, 1, 2)), [], 10);
  expect(result.folded).toEqual([
    { level: 'namespace', groups: 9, members: 18 },
    { level: 'rest', groups: 1, members: 42 },
  ]);
  expect(result.graph.nodes).toHaveLength(10);
  expect(result.graph.nodes.at(-1)).toEqual({ id: 'Rest', kind: 'Rest', labels: {}, members: 42 });
});

it('does not fold pods for an internet of blocks', () => {
  const internet = range(50).map((at) => ({ Addr: `203.0.${at}.1` }));
  const { graph, folded } = foldToFit(chain([...internet, ...cluster(1, 2, 2)]), [], 10);
  expect(folded.map(({ level }) => level)).toEqual(['block', 'rest']);
  expect(graph.nodes.filter(({ kind }) => kind === 'Pod')).toHaveLength(4);
  expect(graph.nodes).toHaveLength(10);
});

it('keeps the heaviest, with what was before', () => {
  const sum = (value: number) => ({ kind: 'sum', value }) as const;
  const graph = graphOf([
    edgeOf('a', 'a', { amount: sum(5) }),
    edgeOf('b', 'b', { amount: sum(7) }),
    edgeOf('c', 'c', { amount: sum(0), before: sum(6) }),
    edgeOf('d', 'e', { amount: sum(3) }),
  ]);
  const { graph: left } = foldToFit(graph, [], 3);
  expect(left.nodes.map(({ id }) => id)).toEqual(['b', 'c', 'Rest']);
  expect(left.edges.find(({ source }) => source === 'Rest')?.amount).toEqual(sum(8));
});

it('leaves open what a person opened, what that lies in, and all others as they were', () => {
  const graph = chain(cluster(2, 3, 10));
  const before = foldToFit(graph, [], 10);
  const opened = 'OwnerName:Deployment~ns1~app2';
  const after = foldToFit(graph, [opened], 10);
  expect(levels(after)).toEqual(levels(before));
  expect(after.graph.nodes).toHaveLength(before.graph.nodes.length - 1 + 10);
  expect(after.graph.groups.map(({ id }) => id)).toContain(opened);
});

it('opens only a namespace, not the workloads in it', () => {
  const graph = chain(cluster(2, 6, 3));
  const { graph: left } = foldToFit(graph, ['Namespace~ns0'], 10);
  expect(left.nodes.map(({ kind }) => kind)).toEqual([
    'Deployment',
    'Deployment',
    'Deployment',
    'Deployment',
    'Deployment',
    'Deployment',
    'Namespace',
  ]);
});

it('has as much room again for what was opened, and no more', () => {
  const graph = chain(cluster(4, 1, 50));
  const { graph: left, folded } = foldToFit(
    graph,
    graph.groups.map(({ id }) => id),
    10,
  );
  expect(left.nodes).toHaveLength(20);
  expect(folded).toEqual([{ level: 'rest', groups: 1, members: 181 }]);
});

it('ends with groups that lie in each other', () => {
  const pods = cluster(1, 1, 5);
  const graph = chain(pods);
  const [outer, inner] = graph.groups;
  if (!outer || !inner) throw new Error('no groups');
  const groups = [{ ...outer, parent: inner.id }, inner];
  expect(foldToFit({ ...graph, groups }, [], 3).graph.nodes.length).toBeLessThanOrEqual(3);
});

it('does not fold by an arbitrary order', () => {
  const graph = graphOf(range(400).map((at) => edgeOf(`n${at}`, `n${at}`)));
  const reversed = { ...graph, edges: [...graph.edges].reverse() };
  expect(foldToFit(reversed, []).graph.nodes).toEqual(foldToFit(graph, []).graph.nodes);
  expect(foldToFit(graph, []).graph.nodes).toHaveLength(MAX_NODES);
});

it('conserves all numbers and fits, whatever the answer', () => {
  const room = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(anyFigures('resource'), room, fc.boolean(), (figures, size, isOpened) => {
      const graph = buildGraph(figures, GROUPING);
      const opened = isOpened ? graph.groups.slice(0, 2).map(({ id }) => id) : [];
      const { graph: left, folded } = foldToFit(graph, opened, size);
      expect(sumOf(left.edges)).toBe(sumOf(graph.edges));
      expect(left.nodes.length).toBeLessThanOrEqual(size * (isOpened ? 2 : 1));
      const ids = new Set(left.nodes.map(({ id }) => id));
      expect(left.edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(
        true,
      );
      const members = left.nodes.reduce((sum, node) => sum + (node.members ?? 1), 0);
      expect(members).toBe(graph.nodes.length);
      const stands = left.nodes.filter(({ members: inside }) => inside !== undefined);
      expect(folded.reduce((sum, { groups }) => sum + groups, 0)).toBe(stands.length);
      const inFolds = folded.reduce((sum, fold) => sum + fold.members, 0);
      expect(inFolds).toBe(stands.reduce((sum, node) => sum + (node.members ?? 0), 0));
    }),
  );
});

it('keeps a node of the rest out of all groups', () => {
  const graph = graphOf(
    range(9).map((at) => edgeOf(`n${at}`, `n${at}`)),
    {
      nodes: range(9).map((at) => nodeOf(`n${at}`, 'gone')),
    },
  );
  expect(foldToFit(graph, [], 2).graph.nodes.at(-1)?.parent).toBeUndefined();
});
