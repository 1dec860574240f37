import fc from 'fast-check';
import { edgeOf } from '../../../../dev/testing/graphs';
import { shareOf } from './edgeWeight';
import type { GraphEdge } from '../graph';
import { keepHeaviest, MAX_EDGES } from './keepHeaviest';

const weighing = (id: string, value: number, rest: Partial<GraphEdge> = {}): GraphEdge => ({
  ...edgeOf(id, id, { amount: { kind: 'sum', value }, ...rest }),
  id,
});

const ids = (edges: readonly GraphEdge[]) => edges.map(({ id }) => id);

it('keeps the heaviest', () => {
  const edges = [weighing('a', 1), weighing('b', 3), weighing('c', 2), weighing('d', 4)];
  expect(ids(keepHeaviest(edges, 3))).toEqual(['b', 'c', 'd']);
});

it('keeps drops and denials before light ones, but not before the heaviest', () => {
  const edges = [
    weighing('heavy', 9),
    weighing('heavy2', 8),
    weighing('light', 7),
    weighing('denied', 0, { marks: { denied: 1 } }),
    weighing('dropped', 0, { marks: { dropped: 1 } }),
  ];
  expect(ids(keepHeaviest(edges, 4))).toEqual(['denied', 'dropped', 'heavy', 'heavy2']);
  expect(ids(keepHeaviest(edges, 2))).toEqual(['denied', 'heavy']);
});

it('keeps what was heavy before', () => {
  const gone = weighing('gone', 0, { before: { kind: 'sum', value: 5 }, change: 'gone' });
  expect(ids(keepHeaviest([gone, weighing('a', 1), weighing('b', 2)], 1))).toEqual(['gone']);
});

it('keeps the same of equals, whatever their order', () => {
  const edges = Array.from({ length: MAX_EDGES + 50 }, (_, at) => weighing(`e${at}`, 0));
  const kept = keepHeaviest(edges);
  expect(kept).toHaveLength(MAX_EDGES);
  expect(keepHeaviest([...edges].reverse())).toEqual(kept);
});

it('drops nothing that is heavier than what it keeps, unless that is in trouble', () => {
  const anyEdges = fc.uniqueArray(
    fc.record({ id: fc.nat(60), value: fc.nat(9), denied: fc.nat(1) }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(anyEdges, fc.integer({ min: 1, max: 20 }), (all, room) => {
      const edges = all.map(({ id, value, denied }) =>
        weighing(`${id}`, value, { marks: { denied } }),
      );
      const kept = keepHeaviest(edges, room);
      expect(kept).toHaveLength(Math.min(room, edges.length));
      const valueOf = ({ amount }: GraphEdge) => (amount.kind === 'sum' ? amount.value : NaN);
      const calm = kept.filter(({ marks }) => marks.denied === 0).map(valueOf);
      const dropped = edges.filter((edge) => !kept.includes(edge)).map(valueOf);
      for (const value of calm) expect(value).toBeGreaterThanOrEqual(Math.max(0, ...dropped));
    }),
  );
});

it.each([
  ['all', [1, 2, 3], [1, 2, 3], 1],
  ['some', [1, 2], [1, 2, 5], 0.375],
  ['none', [], [1, 2], 0],
  ['nothing of nothing', [], [], 1],
  ['some of what has nothing', [0], [0, 0], 1],
])('says what part of the whole %s are', (_what, some, all, share) => {
  const edges = (values: readonly number[]) => values.map((value, at) => weighing(`${at}`, value));
  expect(shareOf(edges(some), edges(all))).toBe(share);
});
