import type { Box, Size, Spot } from '../../model/graph/geometry/boxes';

/** Where the origin of the graph is on the screen, and how large the graph is there. */
export interface Viewport extends Spot {
  readonly scale: number;
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

/** With a box in the middle of the screen. */
export const centredOn = (box: Box, screen: Size, scale: number): Viewport => ({
  x: screen.width / 2 - (box.x + box.width / 2) * scale,
  y: screen.height / 2 - (box.y + box.height / 2) * scale,
  scale,
});

/** Left free at the edges of the screen, in pixels: at its sides lie the tools of the canvas. */
const MARGIN = { x: 64, y: 32 } as const;

/** Where a spot of the graph is on the screen. */
export const onScreen = ({ x, y, scale }: Viewport, spot: Spot): Spot => ({
  x: x + spot.x * scale,
  y: y + spot.y * scale,
});

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
