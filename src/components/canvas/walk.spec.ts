import { edgeOf, graphOf, groupOf, nodeOf } from '../../../dev/testing/graphs';
import { linksOf } from './links';
import { sceneGraph } from '../topology/sceneGraph';
import { sceneOf } from './scene';
import { drawnOf, PLAIN_TEXTS } from '../../../dev/testing/drawnGraphs';
import { inReadingOrder, nextEdge, stepFrom } from './walk';
import type { Box } from '../../model/graph/geometry/boxes';

const at = (x: number, y: number): Box => ({ x, y, width: 184, height: 48 });

/**
 *     a → b → c
 *     ↓   d    (in a group, no edge to a)
 */
const PLACES = new Map([
  ['a', at(0, 0)],
  ['b', at(300, 0)],
  ['c', at(600, 0)],
  ['e', at(0, 300)],
  ['d', at(300, 300)],
  ['group', { x: 280, y: 256, width: 224, height: 112 }],
]);
const EDGES = [edgeOf('a', 'b'), edgeOf('b', 'c'), edgeOf('a', 'e'), edgeOf('a', 'a')];
const LINKS = linksOf(
  sceneOf({
    graph: sceneGraph(
      drawnOf(
        graphOf(EDGES, {
          nodes: ['a', 'b', 'c', 'e'].map((id) => nodeOf(id)).concat(nodeOf('d', 'group')),
          groups: [groupOf('group')],
        }),
      ),
    ),
    places: PLACES,
    texts: PLAIN_TEXTS,
    pinned: new Set(),
  }),
);

it.each([
  ['a', 'right', 'b'],
  ['a', 'down', 'e'],
  ['b', 'left', 'a'],
  ['b', 'down', undefined],
  ['a', 'up', undefined],
  ['group', 'down', 'd'],
] as const)('goes from %s to its neighbour %s: %s', (from, direction, to) => {
  expect(stepFrom(LINKS, from, direction)).toBe(to);
});

it('goes from an edge to its ends', () => {
  const { id } = edgeOf('a', 'b');
  expect(stepFrom(LINKS, id, 'left')).toBe('a');
  expect(stepFrom(LINKS, id, 'right')).toBe('b');
});

it('goes through the edges of a node, all around', () => {
  const ids: (string | undefined)[] = [];
  for (let id: string | undefined = 'a'; ids.length < 4; ids.push(id))
    id = id === undefined ? id : nextEdge(LINKS, id, 1);
  expect(new Set(ids.slice(0, 3))).toEqual(
    new Set([edgeOf('a', 'b').id, edgeOf('a', 'e').id, edgeOf('a', 'a').id]),
  );
  expect(ids[3]).toBe(ids[0]);
  expect(nextEdge(LINKS, 'a', -1)).toBe(ids[2]);
});

it('reads from the upper left, and leaves frames out', () => {
  expect(inReadingOrder(LINKS)).toEqual(['a', 'b', 'c', 'e', 'd']);
});

it('has nowhere to go from what is not there', () => {
  expect(stepFrom(LINKS, 'x', 'left')).toBeUndefined();
  expect(nextEdge(LINKS, 'd', 1)).toBeUndefined();
});
