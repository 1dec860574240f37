/** A place in a graph, in pixels at scale 1. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a node or an open group is drawn: its upper left corner and size, in pixels at scale 1. */
export interface Box extends Spot, Size {}

/** Of every node and every open group of a graph. */
export type Places = ReadonlyMap<string, Box>;

/** What has a size and no place yet. */
export interface Item extends Size {
  readonly id: string;
}

export interface Placed extends Item, Box {}

/** Of what a screen leaves to the graph, width by height: pictures of this shape are the largest that fit. */
export const ASPECT = 2.5;

/** How much of a screen's width it takes to show something at the same scale as others. */
export const spanOf = ({ width, height }: Size): number => Math.max(width, height * ASPECT);

export const centreOf = ({ x, y, width, height }: Box): Spot => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** Where some spots lie on average; undefined when there are none. */
export const meanOf = (spots: readonly Spot[]): Spot | undefined =>
  spots.length === 0
    ? undefined
    : {
        x: spots.reduce((sum, { x }) => sum + x, 0) / spots.length,
        y: spots.reduce((sum, { y }) => sum + y, 0) / spots.length,
      };

export const movedBy = <T extends Spot>(box: T, { x, y }: Spot): T => ({
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

/** Around nothing. */
export const NO_BOX: Box = { x: 0, y: 0, width: 0, height: 0 };

/** Moves all so that the first begin at 0, 0. */
export const fromOrigin = <T extends Box>(boxes: readonly T[]): readonly T[] => {
  const { x, y } = boundsOf(boxes) ?? NO_BOX;
  return boxes.map((box) => movedBy(box, { x: -x, y: -y }));
};

/** With so much more on each side, in shares of its size. */
export const widened = ({ x, y, width, height }: Box, share: number): Box => ({
  x: x - width * share,
  y: y - height * share,
  width: width * (1 + 2 * share),
  height: height * (1 + 2 * share),
});

/** Is there less than a gap between the two? */
export const collide = (a: Box, b: Box, gap: Spot = { x: 0, y: 0 }): boolean =>
  a.x < b.x + b.width + gap.x &&
  b.x < a.x + a.width + gap.x &&
  a.y < b.y + b.height + gap.y &&
  b.y < a.y + a.height + gap.y;

export const contains = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

/** From where to where of a stretch, as shares, it lies between two bounds; NaN where it does not. */
const shareBetween = (at: number, by: number, [low, high]: readonly [number, number]) => {
  if (by === 0) return at >= low && at <= high ? [-Infinity, Infinity] : [NaN, NaN];
  const [one, other] = [(low - at) / by, (high - at) / by];
  return [Math.min(one, other), Math.max(one, other)];
};

/** Whether the straight line between two spots runs through a box. */
export const crosses = ({ x, y, width, height }: Box, from: Spot, to: Spot): boolean => {
  const [left = NaN, right = NaN] = shareBetween(from.x, to.x - from.x, [x, x + width]);
  const [top = NaN, bottom = NaN] = shareBetween(from.y, to.y - from.y, [y, y + height]);
  return Math.max(0, left, top) <= Math.min(1, right, bottom);
};
