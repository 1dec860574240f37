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
import { amountValue } from '../amountMath';
import { buildGraph } from './buildGraph';
import { collapseGroups } from './collapseGroups';
import { groupingOf } from '../../ends/groupings';
import { trafficOf } from './trafficOf';

const sum = (value: number): Amount => ({ kind: 'sum', value });

/** a and b in inner in outer, c in outer, d alone. */
const GRAPH = graphOf(
  [
    edgeOf('a', 'b', { amount: sum(1), marks: { dropped: 1 } }),
    edgeOf('a', 'c', { amount: sum(2) }),
    edgeOf('a', 'd', { amount: sum(4), marks: { denied: 1 } }),
    edgeOf('d', 'b', { amount: sum(8) }),
    edgeOf('d', 'd', { amount: sum(16) }),
    edgeOf('c', 'd', { amount: sum(0), before: sum(32), change: 'gone' }),
  ],
  {
    nodes: [nodeOf('a', 'inner'), nodeOf('b', 'inner'), nodeOf('c', 'outer'), nodeOf('d')],
    groups: [groupOf('outer'), groupOf('inner', 'outer')],
  },
);

it.each([
  ['a', undefined, 7, { dropped: 1, denied: 1 }],
  ['b', 9, undefined, { dropped: 1 }],
  ['c', 2, undefined, {}],
  ['d', 4, 8, { denied: 1 }],
  ['inner', 8, 6, { dropped: 1, denied: 1 }],
  ['outer', 8, 4, { dropped: 1, denied: 1 }],
])('of %s is what crosses its border, and all its trouble', (id, into, out, marks) => {
  expect(trafficOf(GRAPH).get(id)).toEqual({
    in: into === undefined ? undefined : sum(into),
    out: out === undefined ? undefined : sum(out),
    marks,
  });
});

it('is known of what has none', () => {
  const lone = graphOf([], { nodes: [nodeOf('x')] });
  expect(trafficOf(lone).get('x')).toEqual({
    in: undefined,
    out: undefined,
    marks: {},
  });
});

it('goes out as often as it comes in, and is the same of a group that is open or not', () => {
  const grouping = groupingOf(scopeOf('resource'), 'namespaces');
  fc.assert(
    fc.property(anyFigures('resource'), (figures) => {
      const graph = buildGraph(figures, grouping);
      const traffic = trafficOf(graph);
      const all = (side: 'in' | 'out') =>
        graph.nodes.reduce((total, { id }) => {
          const amount = traffic.get(id)?.[side];
          return total + (amount ? amountValue(amount) : 0);
        }, 0);
      const between = graph.edges.filter(({ source, target }) => source !== target);
      expect(all('in')).toBe(sumOf(between));
      expect(all('out')).toBe(sumOf(between));
      for (const { id } of graph.groups)
        expect(trafficOf(collapseGroups(graph, [id])).get(id)).toEqual(traffic.get(id));
    }),
  );
});
