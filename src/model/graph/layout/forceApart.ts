import type { Force, SimulationNodeDatum } from 'd3-force';
import type { Item } from '../geometry/boxes';

/** Its place is that of its centre, and its size has the gaps around it. */
export interface Body extends Item, SimulationNodeDatum {
  x: number;
  y: number;
}

const overlap = (a: number, b: number, least: number): number => least - Math.abs(a - b);

/** Pushes two that collide apart, the shorter way. */
const pushApart = (a: Body, b: Body, share: number): void => {
  const x = overlap(a.x, b.x, (a.width + b.width) / 2);
  const y = overlap(a.y, b.y, (a.height + b.height) / 2);
  if (x <= 0 || y <= 0) return;
  if (x < y) {
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
export const forceApart = (): Force<Body, undefined> => {
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
    reach = Math.max(...all.map(({ width }) => width));
  };
  return Object.assign(force, { initialize });
};
