import fc from 'fast-check';
import { anyFigures, edgeOf, graphOf, groupOf, nodeOf } from '../../../../dev/testing/graphs';
import { scopeOf } from '../../ends/scopes';
import { buildGraph } from './buildGraph';
import { groupingOf } from '../../ends/groupings';
import type { GraphEdge } from '../graph';
import { hideNodes, nearNodes, talkersToEveryone } from './chooseNodes';

describe('hidden nodes', () => {
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
        const others = graph.nodes.filter(
          ({ id, parent }) => id !== chosen.id && isOutside(parent),
        );
        expect(ids(left.nodes)).toEqual(ids(others));
      }),
    );
  });
});

describe('near nodes', () => {
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
});

describe('talkers to everyone', () => {
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
});
