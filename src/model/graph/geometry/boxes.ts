import type { Box } from './places';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What has a size and no place yet. */
export interface Item extends Size {
  readonly id: string;
}

export interface Placed extends Item, Point {}

/** Of what a screen leaves to the graph, width by height: pictures of this shape are the largest that fit. */
export const ASPECT = 2.5;

export const centreOf = ({ x, y, width, height }: Box): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

export const movedBy = <T extends Point>(box: T, { x, y }: Point): T => ({
  ...box,
  x: box.x + x,
  y: box.y + y,
});

/** The smallest box around all; undefined when there are none. */
export const boundsOf = (boxes: Iterable<Box>): Box | undefined => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
};

/** Moves all so that the first begin at 0, 0. */
export const fromOrigin = <T extends Box>(boxes: readonly T[]): readonly T[] => {
  const { x, y } = boundsOf(boxes) ?? { x: 0, y: 0 };
  return boxes.map((box) => movedBy(box, { x: -x, y: -y }));
};

/** Is there less than a gap between the two? */
export const collide = (a: Box, b: Box, gap: Point = { x: 0, y: 0 }): boolean =>
  a.x < b.x + b.width + gap.x &&
  b.x < a.x + a.width + gap.x &&
  a.y < b.y + b.height + gap.y &&
  b.y < a.y + a.height + gap.y;
