import { NODE_GAP } from '../geometry/nodeSize';
import { arrangeNested, type LevelLayout } from './arrangeNested';
import { ASPECT, collide, type Item, type Placed, type Box, type Places } from '../geometry/boxes';
import type { Link } from './levelLinks';
import type { LayoutInput } from './layoutInput';

/** The innermost ring holds so many, each further one as many more. */
const RING = 8;
const RADIUS_STEP = NODE_GAP.y;

/** How much goes in and out of each. */
export const busynessOf = (links: readonly Link[]): ReadonlyMap<string, number> => {
  const busyness = new Map<string, number>();
  for (const { source, target, weight } of links) {
    for (const id of [source, target]) busyness.set(id, (busyness.get(id) ?? 0) + weight);
  }
  return busyness;
};

/** Boxes around the origin at equal angles, on an ellipse with the shape of a screen. */
const ringOf = (items: readonly Item[], radius: number): readonly Placed[] =>
  items.map((item, at) => {
    const angle = (2 * Math.PI * at) / items.length - Math.PI / 2;
    return {
      ...item,
      x: radius * Math.cos(angle) - item.width / 2,
      y: (radius / ASPECT) * Math.sin(angle) - item.height / 2,
    };
  });

const isClear = (ring: readonly Box[], inner: readonly Box[]): boolean =>
  ring.every((box, at) => {
    const hits = (other: Box) => collide(box, other, NODE_GAP);
    return !inner.some(hits) && !ring.slice(0, at).some(hits);
  });

/** Rings around the first, each as narrow as may be. */
const rings = (items: readonly Item[]): readonly Placed[] => {
  let placed = [...ringOf(items.slice(0, 1), 0)];
  let radius = 0;
  for (let count = RING; placed.length < items.length; count += RING) {
    const next = items.slice(placed.length, placed.length + count);
    let ring = ringOf(next, radius);
    while (!isClear(ring, placed)) ring = ringOf(next, (radius += RADIUS_STEP));
    placed = [...placed, ...ring];
  }
  return placed;
};

const level: LevelLayout = (items, links) => {
  const busyness = busynessOf(links);
  const busy = ({ id }: Item) => busyness.get(id) ?? 0;
  return rings(items.toSorted((a, b) => busy(b) - busy(a)));
};

/** The busiest inside. */
export const concentric = (input: LayoutInput): Places => arrangeNested(input, level);
