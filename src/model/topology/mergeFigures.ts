import type { Line, PanelFigures } from '../metrics/figures';

/** Lines added up; each has the same steps, and lacks those without flows. */
const sumOf = (lines: readonly Line[]): Line => {
  const sums = new Map<number, number>();
  for (const [atS, value] of lines.flat()) sums.set(atS, (sums.get(atS) ?? 0) + value);
  return [...sums].sort(([a], [b]) => a - b);
};

/**
 * Sums of different flows in one: what a total says, they say together. All are of one unit, and compared with
 * nothing.
 */
export const mergeFigures = ([first, ...rest]: readonly [
  PanelFigures,
  ...PanelFigures[],
]): PanelFigures => {
  const all = [first, ...rest];
  const totals = all.flatMap(({ total }) => total ?? []);
  return {
    unit: first.unit,
    series: all.flatMap(({ series }) => series),
    lines: all.flatMap(({ lines }) => lines),
    totalLine: sumOf(all.map(({ totalLine }) => totalLine)),
    total: totals.length > 0 ? totals.reduce((sum, total) => sum + total, 0) : undefined,
    isExact: all.every(({ isExact }) => isExact),
    queries: all.flatMap(({ queries }) => queries),
    execTimeS: all.reduce((sum, { execTimeS }) => sum + execTimeS, 0),
  };
};
