import { edgeOf, graphOf, nodeOf } from '../../../../dev/testing/graphs';
import type { GraphEdge } from '../graph';
import { talkersToEveryone } from './talkers';

const names = (count: number) => Array.from({ length: count }, (_, at) => `pod-${at}`);

/** Someone who talks with the first of some pods, in turns to and from them; each pod talks with itself. */
const star = (centre: string, count: number, all = count): readonly GraphEdge[] => [
  ...names(count).map((name, at) => (at % 2 ? edgeOf(centre, name) : edgeOf(name, centre))),
  ...names(all).map((name) => edgeOf(name, name)),
];

it.each([
  ['all of many', 20, 20, true],
  ['half of many', 10, 20, true],
  ['less than half', 9, 20, false],
  ['all of a few', 7, 7, false],
  ['eight of eight', 8, 8, true],
])('who talks with %s', (_what, count, all, isTalker) => {
  expect(talkersToEveryone(graphOf(star('dns', count, all)))).toEqual(isTalker ? ['dns'] : []);
});

it('does not count the same neighbour twice', () => {
  const edges = names(7).flatMap((name) => [edgeOf('dns', name), edgeOf(name, 'dns')]);
  expect(talkersToEveryone(graphOf(edges))).toEqual([]);
});

it.each(['Outside', 'Rest'])('is never %s, which are many', (kind) => {
  const graph = graphOf(star('x', 20));
  const nodes = graph.nodes.map((node) =>
    node.id === 'x' ? nodeOf('x', undefined, { kind }) : node,
  );
  expect(talkersToEveryone({ ...graph, nodes })).toEqual([]);
});
