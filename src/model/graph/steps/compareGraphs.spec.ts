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
import { buildGraph } from './buildGraph';
import { compareGraphs } from './compareGraphs';
import { groupingOf } from '../../ends/groupings';

const sum = (value: number): Amount => ({ kind: 'sum', value });

const changes = (things: readonly { readonly id: string; readonly change?: string }[]) =>
  Object.fromEntries(things.map(({ id, change }) => [id, change]));

it('says what is new, what is gone, and how much it was', () => {
  const now = graphOf([edgeOf('a', 'b', { amount: sum(1) }), edgeOf('a', 'c', { amount: sum(2) })]);
  const before = graphOf([
    edgeOf('a', 'b', { amount: sum(3) }),
    edgeOf('d', 'a', { amount: sum(4), marks: { dropped: 5, denied: 6 } }),
  ]);
  const { nodes, edges } = compareGraphs(now, before);
  expect(changes(nodes)).toEqual({ a: undefined, b: undefined, c: 'new', d: 'gone' });
  expect(edges).toEqual([
    edgeOf('a', 'b', { amount: sum(1), before: sum(3) }),
    edgeOf('a', 'c', { amount: sum(2), change: 'new' }),
    edgeOf('d', 'a', { amount: sum(0), before: sum(4), change: 'gone' }),
  ]);
});

it('places things where they lie now, and gone ones where they lay', () => {
  const groups = [groupOf('g'), groupOf('h')];
  const now = graphOf([], { nodes: [nodeOf('a', 'g')], groups: [groupOf('g')] });
  const before = graphOf([], { nodes: [nodeOf('a', 'h'), nodeOf('b', 'h')], groups });
  const compared = compareGraphs(now, before);
  expect(compared.nodes.map(({ id, parent }) => [id, parent])).toEqual([
    ['a', 'g'],
    ['b', 'h'],
  ]);
  expect(changes(compared.groups)).toEqual({ g: undefined, h: 'gone' });
});

it('finds no change between a graph and itself, and both in the whole', () => {
  const grouping = groupingOf(scopeOf('resource'), 'namespaces+owners');
  const anyGraph = anyFigures('resource').map((figures) => buildGraph(figures, grouping));
  fc.assert(
    fc.property(anyGraph, anyGraph, (now, before) => {
      const same = compareGraphs(now, now);
      expect(same.nodes).toEqual(now.nodes);
      expect([...same.edges, ...same.nodes].filter(({ change }) => change)).toEqual([]);
      const { edges, nodes } = compareGraphs(now, before);
      expect(sumOf(edges)).toBe(sumOf(now.edges));
      expect(
        sumOf(edges.flatMap((edge) => (edge.before ? [{ ...edge, amount: edge.before }] : []))),
      ).toBe(sumOf(before.edges));
      const isKnown = (id: string) => nodes.some((node) => node.id === id);
      expect(edges.every(({ source, target }) => isKnown(source) && isKnown(target))).toBe(true);
    }),
  );
});
