import fc from 'fast-check';
import { anyFigures, edgeOf, graphOf, groupOf, nodeOf } from '../../../../dev/testing/graphs';
import { scopeOf } from '../../ends/scopes';
import { buildGraph } from './buildGraph';
import { groupingOf } from '../../ends/groupings';
import { hideNodes } from './hideNodes';

const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

const GRAPH = graphOf([edgeOf('a', 'b'), edgeOf('b', 'c'), edgeOf('c', 'a'), edgeOf('c', 'c')], {
  nodes: [nodeOf('a', 'inner'), nodeOf('b', 'outer'), nodeOf('c')],
  groups: [groupOf('outer'), groupOf('inner', 'outer')],
});

it('leaves out a node and its traffic', () => {
  const { graph, hidden } = hideNodes(GRAPH, ['c']);
  expect(ids(graph.nodes)).toEqual(['a', 'b']);
  expect(ids(graph.edges)).toEqual(['a~~~b']);
  expect(hidden).toEqual([nodeOf('c')]);
});

it('leaves out all that lies in a group, and the group', () => {
  const { graph, hidden } = hideNodes(GRAPH, ['outer']);
  expect(graph).toEqual({ nodes: [nodeOf('c')], groups: [], edges: [edgeOf('c', 'c')] });
  expect(ids(hidden)).toEqual(['outer']);
});

it('leaves out a group that has nothing left', () => {
  expect(ids(hideNodes(GRAPH, ['a']).graph.groups)).toEqual(['outer']);
});

it('changes nothing for what is not there', () => {
  expect(hideNodes(GRAPH, ['gone'])).toEqual({ graph: GRAPH, hidden: [] });
});

it('ends with groups that lie in each other', () => {
  const graph = graphOf([edgeOf('x', 'y')], {
    nodes: [nodeOf('x', 'a'), nodeOf('y')],
    groups: [groupOf('a', 'b'), groupOf('b', 'a')],
  });
  expect(ids(hideNodes(graph, ['b']).graph.nodes)).toEqual(['y']);
});

it('removes only what lies within, whatever the answer', () => {
  const grouping = groupingOf(scopeOf('resource'), 'namespaces+owners');
  fc.assert(
    fc.property(anyFigures('resource'), fc.nat(), (figures, at) => {
      const graph = buildGraph(figures, grouping);
      const all = [...graph.groups, ...graph.nodes];
      const chosen = all[at % Math.max(1, all.length)];
      if (!chosen) return;
      const { graph: left } = hideNodes(graph, [chosen.id]);
      const kept = new Set(ids(left.nodes));
      expect(kept.has(chosen.id)).toBe(false);
      expect(left.edges).toEqual(
        graph.edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
      );
      const isOutside = (parent?: string): boolean =>
        parent !== chosen.id &&
        (parent === undefined || isOutside(all.find(({ id }) => id === parent)?.parent));
      const others = graph.nodes.filter(({ id, parent }) => id !== chosen.id && isOutside(parent));
      expect(ids(left.nodes)).toEqual(ids(others));
    }),
  );
});
