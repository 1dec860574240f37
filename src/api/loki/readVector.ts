import { at, isRecord } from '../../model/json';
import type { WireAnswer } from '../transport';
import { resultOf } from './lokiJson';

/** The number of one group. */
export interface Sample {
  /** Absent labels are left out. */
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface VectorAnswer {
  readonly samples: readonly Sample[];
  readonly execTimeS: number;
}

/** The labels of a group. */
export const labelsOf = (metric: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isRecord(metric) ? metric : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  );

/** Loki writes numbers as texts; NaN and infinities are none to show. */
export const numberOf = (text: unknown): number | undefined => {
  const value = typeof text === 'string' && text !== '' ? Number(text) : NaN;
  return Number.isFinite(value) ? value : undefined;
};

const sampleOf = (result: unknown): Sample[] => {
  const pair = at(result, ['value']);
  const value = Array.isArray(pair) ? numberOf(pair[1]) : undefined;
  return value === undefined ? [] : [{ labels: labelsOf(at(result, ['metric'])), value }];
};

/**
 * Reads the answer to an instant query.
 *
 * @throws ApiError `notTheSource` when the answer is none of Loki's
 */
export const readVector = (answer: WireAnswer): VectorAnswer => {
  const { result, execTimeS } = resultOf(answer, 'vector');
  return { samples: result.flatMap(sampleOf), execTimeS };
};
