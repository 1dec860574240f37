import { edgeOf, graphOf, groupOf, nodeOf } from '../../../../dev/testing/graphs';
import { nearNodes } from './nearNodes';

const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

/** a → b → c → d ← e, and f with itself. */
const CHAIN = graphOf([
  edgeOf('a', 'b'),
  edgeOf('b', 'c'),
  edgeOf('c', 'd'),
  edgeOf('e', 'd'),
  edgeOf('f', 'f'),
]);

it.each([
  [['c'], 1, ['b', 'c', 'd']],
  [['c'], 2, ['a', 'b', 'c', 'd', 'e']],
  [['e'], 1, ['d', 'e']],
  [['a', 'e'], 1, ['a', 'b', 'd', 'e']],
  [['f'], 3, ['f']],
  [['gone'], 1, []],
])('of %j within %i', (near, hops, expected) => {
  expect(ids(nearNodes(CHAIN, near, hops).nodes).sort()).toEqual(expected);
});

it('keeps all traffic between what it keeps', () => {
  const graph = graphOf([edgeOf('a', 'b'), edgeOf('a', 'c'), edgeOf('b', 'c'), edgeOf('c', 'd')]);
  expect(ids(nearNodes(graph, ['a'], 1).edges)).toEqual(['a~~~b', 'a~~~c', 'b~~~c']);
});

it('starts at all members of a group, and keeps the groups of what is near', () => {
  const graph = graphOf(CHAIN.edges, {
    nodes: CHAIN.nodes.map(({ id }) => nodeOf(id, { e: 'inner', a: 'far', d: 'other' }[id])),
    groups: [groupOf('outer'), groupOf('far'), groupOf('other'), groupOf('inner', 'outer')],
  });
  const near = nearNodes(graph, ['outer'], 1);
  expect(ids(near.nodes).sort()).toEqual(['d', 'e']);
  expect(ids(near.groups)).toEqual(['outer', 'other', 'inner']);
});
