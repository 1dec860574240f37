import { edgeOf, graphOf, groupOf, nodeOf } from '../../../dev/testing/graphs';
import { facesOf, linksOf, neighbourhood } from './links';
import { sceneGraph } from '../topology/sceneGraph';
import { sceneOf } from './scene';
import { drawnOf, PLAIN_TEXTS, placesOf } from '../../../dev/testing/drawnGraphs';

const linked = (...[edges, rest]: Parameters<typeof graphOf>) => {
  const drawn = drawnOf(graphOf(edges, rest));
  const scene = sceneOf({
    graph: sceneGraph(drawn),
    places: placesOf(drawn),
    texts: PLAIN_TEXTS,
    pinned: new Set(),
  });
  return linksOf(scene);
};

const GROUPED = linked([edgeOf('a', 'b'), edgeOf('b', 'c'), edgeOf('d', 'd')], {
  nodes: [nodeOf('a', 'inner'), nodeOf('b', 'outer'), nodeOf('c'), nodeOf('d')],
  groups: [groupOf('outer'), groupOf('inner', 'outer')],
});

it.each([
  ['a', ['a', 'b'], 1],
  ['b', ['a', 'b', 'c'], 2],
  ['d', ['d'], 1],
  ['inner', ['a', 'b', 'inner'], 1],
  ['outer', ['a', 'b', 'c', 'inner', 'outer'], 2],
  [edgeOf('a', 'b').id, ['a', 'b'], 1],
  ['nothing', [], 0],
])('joins %s to what it talks with', (id, ids, edges) => {
  const { nodes, edges: found } = neighbourhood(GROUPED, id);
  expect([...nodes].sort()).toEqual(ids);
  expect(found).toHaveLength(edges);
});

it('knows the groups around, the innermost first', () => {
  const around = facesOf(GROUPED, GROUPED.nesting.around('a'));
  expect(around.map(({ node }) => node.id)).toEqual(['inner', 'outer']);
});
