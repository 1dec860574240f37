import fc from 'fast-check';
import {
  anyFigures,
  edgeOf,
  graphOf,
  groupOf,
  nodeOf,
  sumOf,
} from '../../../../dev/testing/graphs';
import { scopeOf } from '../../ends/scopes';
import type { Amount } from '../amount';
import { zeroAmount } from '../amountMath';
import { buildGraph } from './buildGraph';
import { collapseGroups } from './collapseGroups';
import { groupingOf } from '../../ends/groupings';
import type { MarkId } from '../marks/marks';

const sum = (value: number): Amount => ({ kind: 'sum', value });

/** a and b in inner, c beside it in outer, d alone. */
const GRAPH = graphOf(
  [
    edgeOf('a', 'b', { amount: sum(1), marks: { dropped: 3 } }),
    edgeOf('a', 'd', { amount: sum(2), marks: { denied: 1 } }),
    edgeOf('b', 'd', { amount: sum(4), marks: { denied: 2 }, before: sum(9) }),
    edgeOf('d', 'c', { amount: sum(8) }),
    edgeOf('d', 'd', { amount: sum(16) }),
  ],
  {
    nodes: [nodeOf('a', 'inner'), nodeOf('b', 'inner'), nodeOf('c', 'outer'), nodeOf('d')],
    groups: [groupOf('outer'), groupOf('inner', 'outer')],
  },
);

it('draws a group as one node with the traffic of its members', () => {
  expect(collapseGroups(GRAPH, ['inner'])).toEqual({
    nodes: [{ ...groupOf('inner', 'outer'), members: 2 }, nodeOf('c', 'outer'), nodeOf('d')],
    groups: [groupOf('outer')],
    edges: [
      edgeOf('inner', 'inner', { amount: sum(1), marks: { dropped: 3 } }),
      edgeOf('inner', 'd', { amount: sum(6), marks: { denied: 3 }, before: sum(9) }),
      edgeOf('d', 'c', { amount: sum(8) }),
      edgeOf('d', 'd', { amount: sum(16) }),
    ],
  });
});

it('draws the outermost of groups in groups', () => {
  const { nodes, groups } = collapseGroups(GRAPH, ['inner', 'outer']);
  expect(nodes).toEqual([{ ...groupOf('outer'), members: 3 }, nodeOf('d')]);
  expect(groups).toEqual([]);
});

it('counts the members of what was one node before', () => {
  const twice = collapseGroups(collapseGroups(GRAPH, ['inner']), ['outer']);
  expect(twice).toEqual(collapseGroups(GRAPH, ['outer']));
});

it('changes nothing for what is no group of the graph', () => {
  expect(collapseGroups(GRAPH, ['gone', 'a'])).toEqual(GRAPH);
});

it.each([
  ['new', 'new', 'new'],
  ['gone', 'gone', 'gone'],
  ['new', 'gone', undefined],
  ['new', undefined, undefined],
] as const)('of %s and %s traffic makes %s', (one, other, together) => {
  const graph = {
    ...GRAPH,
    edges: [edgeOf('a', 'd', { change: one }), edgeOf('b', 'd', { change: other })],
  };
  expect(collapseGroups(graph, ['inner']).edges[0]?.change).toBe(together);
});

it.each<Amount>([
  { kind: 'min', value: 5 },
  { kind: 'quantile', value: 5, isBound: false },
  { kind: 'mean', sum: 5, count: 1 },
])('lets traffic that is gone change no %j', (amount) => {
  const gone = edgeOf('a', 'd', { amount: zeroAmount(amount), before: amount, change: 'gone' });
  for (const edges of [
    [gone, edgeOf('b', 'd', { amount })],
    [edgeOf('b', 'd', { amount }), gone],
  ])
    expect(collapseGroups({ ...GRAPH, edges }, ['inner']).edges).toEqual([
      edgeOf('inner', 'd', { amount, before: amount }),
    ]);
});

it('ends with groups that lie in each other', () => {
  const cyclic = graphOf([edgeOf('x', 'y', { amount: sum(3) })], {
    nodes: [nodeOf('x', 'p'), nodeOf('y', 'q')],
    groups: [groupOf('p', 'q'), groupOf('q', 'p')],
  });
  const { nodes, edges } = collapseGroups(cyclic, ['p', 'q']);
  for (const { source, target } of edges)
    for (const end of [source, target]) expect(nodes.map(({ id }) => id)).toContain(end);
  expect(sumOf(edges)).toBe(3);
});

it('conserves all numbers, and every end is drawn', () => {
  const grouping = groupingOf(scopeOf('resource'), 'namespaces+owners');
  fc.assert(
    fc.property(anyFigures('resource'), fc.infiniteStream(fc.boolean()), (figures, choices) => {
      const graph = buildGraph(figures, grouping);
      const chosen = graph.groups.filter(() => choices.next().value).map(({ id }) => id);
      const { nodes, groups, edges } = collapseGroups(graph, chosen);
      expect(sumOf(edges)).toBe(sumOf(graph.edges));
      const count = (of: typeof edges, mark: MarkId) =>
        of.reduce((total, edge) => total + (edge.marks[mark] ?? 0), 0);
      expect(count(edges, 'dropped')).toBe(count(graph.edges, 'dropped'));
      expect(count(edges, 'denied')).toBe(count(graph.edges, 'denied'));
      const ids = new Set(nodes.map(({ id }) => id));
      expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
      const members = nodes.reduce((total, node) => total + (node.members ?? 1), 0);
      expect(members).toBe(graph.nodes.length);
      expect(groups.some(({ id }) => chosen.includes(id))).toBe(false);
    }),
  );
});
