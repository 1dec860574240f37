import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Force,
  type SimulationNodeDatum,
} from 'd3-force';
import { NODE_GAP } from '../nodeSize';
import type { Box, LayoutInput, Places } from '../places';
import { arrangeNested, type LevelLayout } from './arrangeNested';
import { ASPECT, boundsOf, centreOf, type Item, type Placed, type Size } from './boxes';
import { freeSpot } from './freeSpot';
import type { Link } from './levelLinks';

/** Its place is that of its centre. */
interface Body extends Size, SimulationNodeDatum {
  readonly id: string;
  x: number;
  y: number;
}

const TICKS = 300;
const SPIRAL = Math.PI * (3 - Math.sqrt(5));

/** A start that is the same each time: a sunflower's. */
const bodyOf = ({ id, width, height }: Item, at: number): Body => {
  const radius = 160 * Math.sqrt(at + 0.5);
  return {
    ...{ id, width, height },
    x: radius * Math.cos(at * SPIRAL),
    y: (radius / ASPECT) * Math.sin(at * SPIRAL),
  };
};

const overlap = (a: number, b: number, least: number): number => least - Math.abs(a - b);

/** Pushes two that collide apart, the shorter way. */
const pushApart = (a: Body, b: Body, share: number): void => {
  const x = overlap(a.x, b.x, (a.width + b.width) / 2 + NODE_GAP.x);
  const y = overlap(a.y, b.y, (a.height + b.height) / 2 + NODE_GAP.y);
  if (x <= 0 || y <= 0) return;
  if (x < y * ASPECT) {
    const push = ((a.x < b.x ? -1 : 1) * x * share) / 2;
    a.x += push;
    b.x -= push;
  } else {
    const push = ((a.y < b.y ? -1 : 1) * y * share) / 2;
    a.y += push;
    b.y -= push;
  }
};

/** As d3's, for boxes instead of circles. */
const forceApart = (): Force<Body, undefined> => {
  let bodies: readonly Body[] = [];
  let reach = 0;
  const force = (alpha: number): void => {
    // Weak at first, so that those who talk can pass by others on the way to each other.
    const share = (1 - alpha) ** 4;
    const fromLeft = bodies.toSorted((a, b) => a.x - b.x);
    fromLeft.forEach((a, at) => {
      for (let next = at + 1; next < fromLeft.length; next += 1) {
        const b = fromLeft[next];
        if (!b || b.x - a.x > reach) break;
        pushApart(a, b, share);
      }
    });
  };
  const initialize = (all: readonly Body[]) => {
    bodies = all;
    reach = NODE_GAP.x + Math.max(...all.map(({ width }) => width));
  };
  return Object.assign(force, { initialize });
};

const lengthOf = (a: Size, b: Size): number =>
  (Math.hypot(a.width, a.height) + Math.hypot(b.width, b.height)) / 2 + NODE_GAP.x;

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
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.05 * ASPECT ** 3))
    .force('apart', forceApart())
    .tick(TICKS);
};

/** What collides in the end moves to the nearest free spot, those inside first. */
const settle = (boxes: readonly Placed[]): readonly Placed[] => {
  const centre = centreOf(boundsOf(boxes) ?? { x: 0, y: 0, width: 0, height: 0 });
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
    bodies.map(({ id, x, y, width, height }) => ({
      ...{ id, width, height },
      ...{ x: x - width / 2, y: y - height / 2 },
    })),
  );
};

/** Who talks lies close. */
export const force = (input: LayoutInput): Places => arrangeNested(input, level);
