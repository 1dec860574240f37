import fc from 'fast-check';
import { heapsOf } from './flowHeaps';

const figures = fc
  .array(fc.integer({ min: 1, max: 1000 }))
  .map((values) => values.map((value, at) => ({ labels: { at: String(at) }, value })));

it('puts every figure into one heap, and none on a heap that is full', () => {
  fc.assert(
    fc.property(figures, fc.integer({ min: 1, max: 2000 }), (some, most) => {
      const heaps = heapsOf(some, most);
      expect(new Set(heaps.flat())).toEqual(new Set(some));
      expect(heaps.flat()).toHaveLength(some.length);
      for (const heap of heaps) {
        const weight = heap.reduce((sum, { value }) => sum + value, 0);
        expect(weight <= most || heap.length === 1).toBe(true);
      }
    }),
  );
});

it('has no two heaps that would fit into one', () => {
  const weights = (values: readonly number[]) =>
    heapsOf(
      values.map((value) => ({ labels: {}, value })),
      10,
    ).map((heap) => heap.map(({ value }) => value));
  expect(weights([1, 9, 4, 6, 20])).toEqual([[20], [9, 1], [6, 4]]);
});
