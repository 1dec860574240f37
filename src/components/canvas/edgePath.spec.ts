import fc from 'fast-check';
import { edgePath } from './edgePath';

const box = (x: number, y: number) => ({ x, y, width: 184, height: 48 });
const ends = { width: 2, isPaired: false, isLoop: false };

/** The numbers of a path of SVG, in pairs. */
const spots = (path: string): (readonly [x: number, y: number])[] =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

it('runs from border to border, with its head at the target', () => {
  const path = edgePath({ ...ends, source: box(0, 0), target: box(300, 0) });
  expect(spots(path?.line ?? '')[0]).toEqual([184, 24]);
  expect(spots(path?.head ?? '')[0]).toEqual([300, 24]);
});

it('keeps both directions apart, each on its right', () => {
  const pair = { ...ends, isPaired: true };
  const there = edgePath({ ...pair, source: box(0, 0), target: box(300, 0) });
  const back = edgePath({ ...pair, source: box(300, 0), target: box(0, 0) });
  const startY = (path: typeof there) => spots(path?.line ?? '')[0]?.[1] ?? NaN;
  expect(startY(there) - startY(back)).toBeGreaterThan(8);
  expect(there?.label).not.toEqual(back?.label);
});

it('draws traffic with itself as a loop above the node', () => {
  const path = edgePath({ ...ends, source: box(0, 0), target: box(0, 0), isLoop: true });
  expect(path?.line).toContain('C');
  expect(path?.label.y).toBeLessThan(0);
});

it.each([
  ['in one place', box(0, 0)],
  ['on each other', box(10, 10)],
])('leaves edges out between nodes that lie %s', (_name, target) => {
  expect(edgePath({ ...ends, source: box(0, 0), target })).toBeUndefined();
});

it('has only numbers, wherever nodes lie and however thick it is', () => {
  const place = fc.record({ x: fc.integer(), y: fc.integer() });
  fc.assert(
    fc.property(
      place,
      place,
      fc.double({ min: 1, max: 8, noNaN: true }),
      fc.boolean(),
      (a, b, width, isPaired) => {
        const path = edgePath({
          source: box(a.x, a.y),
          target: box(b.x, b.y),
          width,
          isPaired,
          isLoop: false,
        });
        return !/NaN|Infinity|null/.test(JSON.stringify(path ?? {}));
      },
    ),
  );
});
