import { type ChartLineItem, TOTAL } from './chartSeries';

export interface TooltipRow {
  readonly line: ChartLineItem;
  readonly value: number;
  readonly before?: number;
}

const MOST = 10;

const valueAt = ({ points }: ChartLineItem, step: number): number | undefined => points[step]?.[1];

/** What the lines say at a step: the largest values, with those of the time before, and the total at the end. */
export const tooltipRows = (
  lines: readonly ChartLineItem[],
  step: number,
): { readonly rows: readonly TooltipRow[]; readonly more: number } => {
  const earlier = new Map(
    lines.filter(({ isBefore }) => isBefore).map((line) => [line.key, valueAt(line, step)]),
  );
  const all = lines.flatMap((line): TooltipRow[] => {
    const value = line.isBefore ? undefined : valueAt(line, step);
    return value === undefined ? [] : [{ line, value, before: earlier.get(line.key) }];
  });
  const groups = all.filter(({ line }) => line.key !== TOTAL).sort((a, b) => b.value - a.value);
  const total = all.filter(({ line }) => line.key === TOTAL);
  return { rows: [...groups.slice(0, MOST), ...total], more: Math.max(0, groups.length - MOST) };
};
