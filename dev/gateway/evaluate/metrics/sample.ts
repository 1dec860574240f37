import { printLabels, type Labels } from '../../store/streams';

/** A label set together with the one text that stands for it. */
export interface Series {
  readonly labels: Labels;
  readonly key: string;
}

export interface Sample {
  readonly series: Series;
  readonly value: number;
}

/** The values of all series at one moment. */
export type Vector = readonly Sample[];

/** The moments at which an expression is evaluated, in nanoseconds; one for an instant query. */
export interface Steps {
  readonly start: bigint;
  readonly end: bigint;
  readonly step: bigint;
}

/** The vector at a moment; moments have to be asked for in their order. */
export type Evaluate = (at: bigint) => Vector;

export const seriesOf = (labels: Labels): Series => ({ labels, key: printLabels(labels) });

export const NO_LABELS: Series = seriesOf({});
