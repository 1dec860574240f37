import { type Box, centreOf, type Spot } from '../../model/graph/geometry/boxes';

/** Where an edge runs. */
export interface EdgePath {
  /** The line, as a path of SVG. */
  readonly line: string;
  /** The arrow's head at its end, as a path of SVG. */
  readonly head: string;
  /** Where its amount stands, and where its sign. */
  readonly label: Spot;
  readonly sign: Spot;
}

export interface DrawnEnds {
  readonly source: Box;
  readonly target: Box;
  readonly width: number;
  readonly isPaired: boolean;
  readonly isLoop: boolean;
}

const between = (a: Spot, b: Spot, share: number): Spot => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** How many steps it takes to leave a stretch. */
const steps = (at: number, step: number, [low, high]: readonly [number, number]): number =>
  step === 0 ? Infinity : ((step > 0 ? high : low) - at) / step;

/** Where a ray from inside of a box leaves it. */
const exit = ({ x, y, width, height }: Box, from: Spot, along: Spot): Spot => {
  const distance = Math.min(
    steps(from.x, along.x, [x, x + width]),
    steps(from.y, along.y, [y, y + height]),
  );
  return { x: from.x + along.x * distance, y: from.y + along.y * distance };
};

const round = (value: number): number => Math.round(value * 10) / 10;
const text = ({ x, y }: Spot): string => `${round(x)},${round(y)}`;

const headLength = (width: number): number => 7 + width;
const headHalf = (width: number): number => 3.5 + width * 0.75;

/** A triangle whose point is at the tip, in the direction of the line. */
const headAt = (tip: Spot, along: Spot, width: number): { head: string; neck: Spot } => {
  const neck = { x: tip.x - along.x * headLength(width), y: tip.y - along.y * headLength(width) };
  const half = headHalf(width);
  const left = { x: neck.x - along.y * half, y: neck.y + along.x * half };
  const right = { x: neck.x + along.y * half, y: neck.y - along.x * half };
  return { head: `M${text(tip)}L${text(left)}L${text(right)}Z`, neck };
};

/** Over the right part of the upper side, and back to it. */
const loop = ({ x, y, width: wide }: Box, width: number): EdgePath => {
  const [from, to] = [x + wide - 56, x + wide - 20];
  const tip = { x: to, y };
  const { head, neck } = headAt(tip, { x: 0, y: 1 }, width);
  const top = y - 36;
  return {
    line: `M${text({ x: from, y })}C${text({ x: from, y: top })} ${text({ x: to, y: top })} ${text(neck)}`,
    head,
    label: { x: (from + to) / 2, y: y - 30 },
    sign: { x: from + 2, y: y - 16 },
  };
};

const GAP = 3;

/** Too short for an amount and a sign to stand one after the other; then the sign is this far from the start. */
const [SHORT, FIRST] = [140, 12];

/** The straight line between two boxes, beside the one of the other direction; undefined where they lie on each other. */
export const edgePath = ({ source, target, ...edge }: DrawnEnds): EdgePath | undefined => {
  if (edge.isLoop) return loop(source, edge.width);
  const [a, b] = [centreOf(source), centreOf(target)];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length < 1) return undefined;
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  const side = edge.isPaired ? Math.max(headHalf(edge.width), edge.width / 2) + GAP : 0;
  const beside = ({ x, y }: Spot): Spot => ({ x: x - along.y * side, y: y + along.x * side });
  const start = exit(source, beside(a), along);
  const tip = exit(target, beside(b), { x: -along.x, y: -along.y });
  const { head, neck } = headAt(tip, along, edge.width);
  const shaft = (neck.x - start.x) * along.x + (neck.y - start.y) * along.y;
  if (shaft <= 0) return undefined;
  return {
    line: `M${text(start)}L${text(neck)}`,
    head,
    // Amounts of both directions stand side by side, and signs beside amounts.
    label: between(start, tip, edge.isPaired ? 0.4 : 0.5),
    sign: between(start, tip, shaft < SHORT ? FIRST / shaft : edge.isPaired ? 0.6 : 0.64),
  };
};
