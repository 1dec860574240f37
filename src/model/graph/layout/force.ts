import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { NODE_GAP } from '../geometry/nodeSize';
import { arrangeNested, type LevelLayout } from './arrangeNested';
import {
  ASPECT,
  boundsOf,
  centreOf,
  type Item,
  type Placed,
  type Size,
  type Box,
  type Places,
  NO_BOX,
} from '../geometry/boxes';
import { forceApart, type Body } from './forceApart';
import { freeSpot } from '../geometry/freeSpot';
import type { Link } from './levelLinks';
import type { LayoutInput } from './layoutInput';

const TICKS = 300;
const SPIRAL = Math.PI * (3 - Math.sqrt(5));

/**
 * As large as the item with its gaps, in a world that is as high as wide: the shape of a screen comes after. The start is
 * the same each time, a sunflower's.
 */
const bodyOf = ({ id, width, height }: Item, at: number): Body => {
  const radius = 160 * Math.sqrt(at + 0.5);
  return {
    id,
    width: width + NODE_GAP.x,
    height: (height + NODE_GAP.y) * ASPECT,
    x: radius * Math.cos(at * SPIRAL),
    y: radius * Math.sin(at * SPIRAL),
  };
};

const lengthOf = (a: Size, b: Size): number =>
  (Math.hypot(a.width, a.height) + Math.hypot(b.width, b.height)) / 2;

const simulate = (bodies: Body[], links: readonly Link[]): void => {
  const degree = new Map<string, number>();
  for (const { source, target } of links) {
    for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  }
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const springs = links.flatMap(({ source, target, weight }) => {
    const [a, b] = [byId.get(source), byId.get(target)];
    if (!a || !b) return [];
    const least = Math.min(degree.get(source) ?? 1, degree.get(target) ?? 1);
    return [{ source: a, target: b, strength: (0.4 + 0.6 * Math.min(weight, 1)) / least }];
  });
  forceSimulation(bodies)
    .stop()
    .force(
      'links',
      forceLink<Body, (typeof springs)[number]>(springs)
        .distance(({ source, target }) => lengthOf(source, target))
        .strength(({ strength }) => strength),
    )
    .force(
      'charge',
      forceManyBody<Body>().strength(({ width, height }) => -4 * (width + height)),
    )
    .force('x', forceX(0).strength(0.08))
    .force('y', forceY(0).strength(0.08))
    .force('apart', forceApart())
    .tick(TICKS);
};

/** What collides in the end moves to the nearest free spot, those inside first. */
const settle = (boxes: readonly Placed[]): readonly Placed[] => {
  const centre = centreOf(boundsOf(boxes) ?? NO_BOX);
  const distance = (box: Box) => {
    const { x, y } = centreOf(box);
    return Math.hypot(x - centre.x, (y - centre.y) * ASPECT);
  };
  const settled: Placed[] = [];
  for (const box of boxes.toSorted((a, b) => distance(a) - distance(b))) {
    settled.push({ ...box, ...freeSpot(box, settled) });
  }
  return settled;
};

const level: LevelLayout = (items, links) => {
  const bodies = items.map(bodyOf);
  simulate(bodies, links);
  return settle(
    items.map((item, at) => {
      const { x, y } = bodies[at] ?? { x: 0, y: 0 };
      return { ...item, x: x - item.width / 2, y: y / ASPECT - item.height / 2 };
    }),
  );
};

/** Who talks lies close. */
export const force = (input: LayoutInput): Places => arrangeNested(input, level);
