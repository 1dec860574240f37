/** Of a node, and of a group that is drawn as one, in pixels at scale 1. */
export const NODE_SIZE = { width: 184, height: 48 } as const;

/** Between a group and what lies in it; its name stands in the upper part. */
export const GROUP_PADDING = { top: 44, side: 20, bottom: 20 } as const;

/** Between neighbours. */
export const NODE_GAP = { x: 56, y: 28 } as const;
