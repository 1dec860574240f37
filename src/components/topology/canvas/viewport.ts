import type { Box } from '../../../model/graph/geometry/places';
import type { Spot } from './edgePath';

/** Where the origin of the graph is on the screen, and how large the graph is there. */
export interface Viewport extends Spot {
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far one can zoom. */
export const SCALES = { least: 0.05, most: 3 } as const;

/** How much one press makes the graph larger. */
export const ZOOM_STEP = 1.4;

/** From far away nodes are plain shapes, then shapes with names, then cards; close by, edges say their amounts. */
export type Detail = 'far' | 'names' | 'near' | 'close';

/** The most detailed first, each from a scale on: amounts beside edges, texts of cards, and large names alone. */
const DETAILS: readonly (readonly [from: number, detail: Detail])[] = [
  [0.9, 'close'],
  [0.45, 'near'],
  [0.26, 'names'],
];

/** What can be read well; where something is looked for, it is shown so. */
export const READABLE = 0.8;

export const detailAt = (scale: number): Detail =>
  DETAILS.find(([from]) => scale >= from)?.[1] ?? 'far';

/** The box around others; undefined around none. */
export const around = (boxes: Iterable<Box>): Box | undefined => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  const [width, height] = [right - left, bottom - top];
  return Number.isFinite(width + height) ? { x: left, y: top, width, height } : undefined;
};

/** With a box in the middle of the screen. */
export const centredOn = (box: Box, screen: Size, scale: number): Viewport => ({
  x: screen.width / 2 - (box.x + box.width / 2) * scale,
  y: screen.height / 2 - (box.y + box.height / 2) * scale,
  scale,
});

/** Left free at the edges of the screen, in pixels: at its sides lie the tools of the canvas. */
const MARGIN = { x: 64, y: 32 } as const;

export const transformOf = ({ x, y, scale }: Viewport): string =>
  `translate(${x},${y}) scale(${scale})`;

export const cssTransformOf = ({ x, y, scale }: Viewport): string =>
  `translate(${x}px,${y}px) scale(${scale})`;

/** As large as wanted, with a spot of the screen where it is. */
export const zoomedAt = (view: Viewport, wanted: number, spot: Spot): Viewport => {
  const scale = Math.min(SCALES.most, Math.max(SCALES.least, wanted));
  const kept = (at: number, origin: number) => at - ((at - origin) * scale) / view.scale;
  return { x: kept(spot.x, view.x), y: kept(spot.y, view.y), scale };
};

/** What has to be done to what is seen from one viewport, to see it from another. */
export const since = (before: Viewport, now: Viewport): Viewport => {
  const scale = now.scale / before.scale;
  return { x: now.x - before.x * scale, y: now.y - before.y * scale, scale };
};

/** With all of a box on the screen, never larger than it is. */
export const fitted = (box: Box, screen: Size): Viewport => {
  const scale = Math.min(
    Math.max(1, screen.width - 2 * MARGIN.x) / Math.max(1, box.width),
    Math.max(1, screen.height - 2 * MARGIN.y) / Math.max(1, box.height),
    1,
  );
  return centredOn(box, screen, Math.max(scale, SCALES.least));
};

/** What of the graph is on the screen. */
export const seen = ({ x, y, scale }: Viewport, { width, height }: Size): Box => ({
  x: -x / scale,
  y: -y / scale,
  width: width / scale,
  height: height / scale,
});

/** With so much more on each side, in shares of its size. */
export const widened = ({ x, y, width, height }: Box, share: number): Box => ({
  x: x - width * share,
  y: y - height * share,
  width: width * (1 + 2 * share),
  height: height * (1 + 2 * share),
});

export const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** From where to where of a stretch, as shares, it lies between two bounds; NaN where it does not. */
const between = (at: number, by: number, [low, high]: readonly [number, number]) => {
  if (by === 0) return at >= low && at <= high ? [-Infinity, Infinity] : [NaN, NaN];
  const [one, other] = [(low - at) / by, (high - at) / by];
  return [Math.min(one, other), Math.max(one, other)];
};

/** Whether the straight line between two spots runs through a box. */
export const crosses = ({ x, y, width, height }: Box, from: Spot, to: Spot): boolean => {
  const [left = NaN, right = NaN] = between(from.x, to.x - from.x, [x, x + width]);
  const [top = NaN, bottom = NaN] = between(from.y, to.y - from.y, [y, y + height]);
  return Math.max(0, left, top) <= Math.min(1, right, bottom);
};

export const middleOf = ({ x, y, width, height }: Box): Spot => ({
  x: x + width / 2,
  y: y + height / 2,
});

export const contains = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;
