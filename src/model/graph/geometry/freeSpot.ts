import { NODE_GAP } from './nodeSize';
import { collide, type Box, type Spot } from './boxes';

/** Steps to all sides that are so many wide, near ones first. */
const ring = (radius: number): readonly Spot[] => {
  if (radius === 0) return [{ x: 0, y: 0 }];
  const steps: Spot[] = [];
  for (let at = -radius; at < radius; at += 1) {
    steps.push(
      { x: at, y: -radius },
      { x: radius, y: at },
      { x: -at, y: radius },
      { x: -radius, y: -at },
    );
  }
  return steps.sort((a, b) => Math.abs(a.x) + Math.abs(a.y) - Math.abs(b.x) - Math.abs(b.y));
};

/**
 * The place nearest to a wanted one that is apart from all others and suits; undefined when there is none within some
 * steps.
 */
export const freeSpot = (
  wanted: Box,
  others: readonly Box[],
  { steps = Infinity, suits = () => true }: { steps?: number; suits?: (box: Box) => boolean } = {},
): Box | undefined => {
  for (let radius = 0; radius <= steps; radius += 1) {
    for (const { x, y } of ring(radius)) {
      const box = { ...wanted, x: wanted.x + x * NODE_GAP.x, y: wanted.y + y * NODE_GAP.y };
      if (!others.some((other) => collide(box, other, NODE_GAP)) && suits(box)) return box;
    }
  }
  return undefined;
};
