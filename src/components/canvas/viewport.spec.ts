import fc from 'fast-check';
import { detailAt, fitted, SCALES, seen, since, zoomedAt } from './viewport';
import { contains } from '../../model/graph/geometry/boxes';

const SCREEN = { width: 1280, height: 800 };
const number = fc.double({ min: -5000, max: 5000, noNaN: true });
const size = fc.double({ min: 1, max: 5000, noNaN: true });
const anyBox = fc.record({ x: number, y: number, width: size, height: size });
const anyView = fc.record({
  x: number,
  y: number,
  scale: fc.double({ min: 0.05, max: 3, noNaN: true }),
});

it('shows all of what it fits', () => {
  fc.assert(
    fc.property(anyBox, (box) => {
      const view = fitted(box, SCREEN);
      return view.scale <= 1 && contains(seen(view, SCREEN), box);
    }),
  );
});

it('zooms around the mouse, within bounds', () => {
  fc.assert(
    fc.property(anyView, fc.double({ min: 0.001, max: 100, noNaN: true }), (view, wanted) => {
      const spot = { x: 400, y: 300 };
      const next = zoomedAt(view, wanted, spot);
      const below = (one: typeof view) => (spot.x - one.x) / one.scale;
      expect(below(next)).toBeCloseTo(below(view), 3);
      expect(next.scale).toBeGreaterThanOrEqual(SCALES.least);
      expect(next.scale).toBeLessThanOrEqual(SCALES.most);
    }),
  );
});

it('leads from one viewport to the other', () => {
  fc.assert(
    fc.property(anyView, anyView, number, (before, now, x) => {
      const moved = since(before, now);
      const drawn = x * before.scale + before.x;
      expect(moved.x + drawn * moved.scale).toBeCloseTo(now.x + x * now.scale, 2);
    }),
  );
});

it('goes from shapes to texts to amounts', () => {
  expect([0.2, 0.6, 1].map(detailAt)).toEqual(['far', 'near', 'close']);
});
