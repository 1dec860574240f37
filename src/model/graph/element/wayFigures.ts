import type { Line, PanelFigures } from '../../metrics/figures';
import { type Way, WAY } from './ways';

/** Sums of what leaves something, of what arrives, and of what does both; of one unit, compared with nothing. */
export type WayAnswers = readonly [
  leaves: PanelFigures,
  arrives: PanelFigures,
  inside: PanelFigures,
];

/** A line without a part of it. */
const without = (line: Line, part: Line): Line => {
  const parts = new Map(part);
  return line.map(([atS, value]) => [atS, Math.max(0, value - (parts.get(atS) ?? 0))]);
};

/** Lines added up; a step without flows has no point. */
const sumOf = (lines: readonly Line[]): Line => {
  const sums = new Map<number, number>();
  for (const [atS, value] of lines.flat()) sums.set(atS, (sums.get(atS) ?? 0) + value);
  return [...sums].sort(([a], [b]) => a - b);
};

interface WayFigure {
  readonly way: Way;
  readonly value: number;
  readonly line: Line;
}

/** What stays inside leaves and arrives as well. */
const figuresOf = ([leaves, arrives, inside]: WayAnswers): readonly WayFigure[] => {
  const { total: stays = 0, totalLine: line } = inside;
  const alone = (way: Way, { total = 0, totalLine }: PanelFigures): WayFigure => ({
    way,
    value: total - stays,
    line: without(totalLine, line),
  });
  return [alone('out', leaves), alone('in', arrives), { way: 'inside', value: stays, line }];
};

/**
 * What goes out, comes in and stays inside, each flow once, and all of it. Taking away what stays inside costs far less
 * than to ask for flows that leave and do not arrive.
 */
export const wayFigures = (answers: WayAnswers): PanelFigures => {
  const ways = figuresOf(answers).filter(({ value }) => value > 0);
  const total = ways.reduce((sum, { value }) => sum + value, 0);
  return {
    unit: answers[0].unit,
    series: ways.map(({ way, value }) => ({ labels: { [WAY]: way }, value })),
    lines: ways.map(({ line }) => line),
    totalLine: sumOf(ways.map(({ line }) => line)),
    total: ways.length > 0 ? total : undefined,
    isExact: answers.every(({ isExact }) => isExact),
    queries: [...new Set(answers.flatMap(({ queries }) => queries))],
    execTimeS: answers.reduce((sum, { execTimeS }) => sum + execTimeS, 0),
  };
};
