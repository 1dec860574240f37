import type { Box, Size, Spot } from './boxes';

/** Of a node, and of a group that is drawn as one, in pixels at scale 1. */
export const NODE_SIZE = { width: 184, height: 48 } as const;

/** Between a group and what lies in it; its name stands in the upper part. */
export const GROUP_PADDING = { top: 44, side: 20, bottom: 20 } as const;

/** Between neighbours. */
export const NODE_GAP = { x: 56, y: 28 } as const;

/** Where the content of a group begins, from its corner. */
export const CONTENT: Spot = { x: GROUP_PADDING.side, y: GROUP_PADDING.top };

/** The size of a group around what it holds. */
export const groupSize = ({ width, height }: Size): Size => ({
  width: width + 2 * GROUP_PADDING.side,
  height: height + GROUP_PADDING.top + GROUP_PADDING.bottom,
});

export const groupAround = (content: Box): Box => ({
  x: content.x - CONTENT.x,
  y: content.y - CONTENT.y,
  ...groupSize(content),
});
