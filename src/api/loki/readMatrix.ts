import { labelsOf, numberOf, type Sample } from './readVector';
import type { WireAnswer } from '../transport';
import { isRecord } from '../../model/json';
import { resultOf } from './lokiJson';

/** The numbers of all groups at one moment, seconds since the epoch. */
export type Moments = ReadonlyMap<number, readonly Sample[]>;

export interface MatrixAnswer {
  readonly moments: Moments;
  readonly execTimeS: number;
}

/**
 * Reads the answer to a metric query over a range.
 *
 * @throws ApiError `notTheSource` when the answer is none of Loki's
 */
export const readMatrix = (answer: WireAnswer): MatrixAnswer => {
  const { result, execTimeS } = resultOf(answer, 'matrix');
  const moments = new Map<number, Sample[]>();
  for (const series of result.filter(isRecord)) {
    const labels = labelsOf(series.metric);
    const points: readonly unknown[] = Array.isArray(series.values) ? series.values : [];
    for (const point of points) {
      const [time, text] = Array.isArray(point) ? (point as unknown[]) : [];
      const value = numberOf(text);
      if (typeof time !== 'number' || value === undefined) continue;
      const samples = moments.get(time) ?? [];
      moments.set(time, samples);
      samples.push({ labels, value });
    }
  }
  return { moments, execTimeS };
};
