import { msg } from '../../model/msg';

export const DENSITIES = ['compact', 'normal', 'large'] as const;
export type Density = (typeof DENSITIES)[number];

export const DENSITY_TITLES: Record<Density, string> = {
  compact: msg('Compact'),
  normal: msg('Normal'),
  large: msg('Large'),
};

interface Measure {
  /** Space above and below the lines of a row, in rem. */
  readonly padding: number;
  readonly line: number;
}

const MEASURES: Record<Density, Measure> = {
  compact: { padding: 0.375, line: 1.25 },
  normal: { padding: 0.75, line: 1.375 },
  large: { padding: 1.5, line: 1.5 },
};

export const readDensity = (stored: unknown): Density | undefined =>
  DENSITIES.find((density) => density === stored);

/** The height of a row in rem; `lines` is the number of lines of its highest cell. */
export const rowHeightRem = (density: Density, lines: number): number => {
  const { padding, line } = MEASURES[density];
  return padding + line * lines;
};
