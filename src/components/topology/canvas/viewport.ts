import type { Box } from '../../../model/topology/places';
import type { Detail } from './canvasState';
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

/** Texts are readable from here on. */
const NEAR = 0.45;
/** And so many of them fit beside edges. */
const CLOSE = 0.9;

/** What can be read well; where something is looked for, it is shown so. */
export const READABLE = 0.8;

export const detailAt = (scale: number): Detail =>
  scale < NEAR ? 'far' : scale < CLOSE ? 'near' : 'close';

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

/** Left free at the edges of the screen, in pixels. */
const MARGIN = 32;

/** With all of a box on the screen, never larger than it is. */
export const fitted = (box: Box, screen: Size): Viewport => {
  const room = (side: number) => Math.max(1, side - 2 * MARGIN);
  const scale = Math.min(
    room(screen.width) / Math.max(1, box.width),
    room(screen.height) / Math.max(1, box.height),
    1,
  );
  return centredOn(box, screen, Math.max(scale, SCALES.least));
};

/** What of the graph is on the screen. */
export const seen = ({ x, y, scale }: Viewport, { width, height }: Size): Box => ({
  ...{ x: -x / scale, y: -y / scale },
  ...{ width: width / scale, height: height / scale },
});

/** With so much more on each side, in shares of its size. */
export const widened = ({ x, y, width, height }: Box, share: number): Box => ({
  ...{ x: x - width * share, y: y - height * share },
  ...{ width: width * (1 + 2 * share), height: height * (1 + 2 * share) },
});

export const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const contains = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;
