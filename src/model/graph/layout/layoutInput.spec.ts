import type { Amount } from '../amount';
import type { Graph } from '../graph';
import { layoutInput } from './layoutInput';

const node = (id: string, parent?: string) => ({ id, kind: 'Pod', labels: {}, parent });
const edge = (source: string, target: string, amount: Amount) => ({
  id: `${source}>${target}`,
  source,
  target,
  amount,
  marks: {},
});
const sum = (value: number): Amount => ({ kind: 'sum', value });

const graph: Graph = {
  nodes: [node('b', 'g'), node('a'), node('c')],
  groups: [node('h', 'g'), node('g')],
  edges: [edge('b', 'a', sum(100)), edge('a', 'b', sum(25)), edge('a', 'c', sum(0))],
};

it('does not hang on the order of answers', () => {
  const turned: Graph = {
    nodes: graph.nodes.toReversed(),
    groups: graph.groups.toReversed(),
    edges: graph.edges.toReversed(),
  };
  expect(layoutInput(turned)).toEqual(layoutInput(graph));
});

it('weighs edges by the root of their share of the largest', () => {
  expect(layoutInput(graph).edges).toEqual([
    { source: 'a', target: 'b', weight: 0.5 },
    { source: 'a', target: 'c', weight: 0 },
    { source: 'b', target: 'a', weight: 1 },
  ]);
});

it.each<[string, Amount, Amount]>([
  ['means', { kind: 'mean', sum: 2, count: 4 }, { kind: 'mean', sum: 8, count: 16 }],
  [
    'series',
    { kind: 'series', values: [1, 2], take: 'max' },
    { kind: 'series', values: [8], take: 'max' },
  ],
  [
    'quantiles',
    { kind: 'quantile', value: 2, isBound: false },
    { kind: 'quantile', value: 8, isBound: true },
  ],
])('weighs %s too', (_, small, large) => {
  const edges = [edge('a', 'b', small), edge('b', 'a', large)];
  expect(layoutInput({ ...graph, edges }).edges.map(({ weight }) => weight)).toEqual([0.5, 1]);
});

it('weighs what is gone by what it was', () => {
  const gone = { ...edge('b', 'c', sum(0)), before: sum(100) };
  const [, , weighed] = layoutInput({ ...graph, edges: [...graph.edges.slice(1), gone] }).edges;
  expect(weighed).toEqual({ source: 'b', target: 'c', weight: 1 });
});

it('has no weights where there is no traffic', () => {
  const edges = [
    edge('a', 'b', sum(0)),
    edge('b', 'a', { kind: 'mean', sum: 0, count: 0 }),
    edge('c', 'a', { kind: 'series', values: [], take: 'p90' }),
  ];
  expect(layoutInput({ ...graph, edges }).edges.map(({ weight }) => weight)).toEqual([0, 0, 0]);
});
