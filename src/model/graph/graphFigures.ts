import type { Figure, Labels } from '../metrics/figures';
import type { MetricUnit } from '../metrics/measures';
import type { Amount } from './amount';
import type { MarkId } from './marks/marks';

/** The traffic of one pair of ends, under NetObserv's names of fields. */
export interface PairAmount {
  readonly labels: Labels;
  readonly amount: Amount;
}

/** Of pairs that have some of a mark; absent where that was not asked for. */
export type MarkFigures = Readonly<Partial<Record<MarkId, readonly Figure[]>>>;

/** The answer to a graph's questions, of which `buildGraph` makes one. */
export interface GraphFigures {
  readonly unit: MetricUnit;
  /** The scope that could be answered: a wider one where the store has too many pairs for the one that was asked for. */
  readonly scope: string;
  /** Every pair of the range. */
  readonly pairs: readonly PairAmount[];
  /** Whatever the metric. */
  readonly marks: MarkFigures;
  /** What amounts are about: the whole range, or its last step. Sums over it make a rate. */
  readonly seconds: number;
  /** Over all flows of the range or, where only that was asked for, its last step; undefined when there are none. */
  readonly total: number | undefined;
  readonly isExact: boolean;
  /** The texts of what was asked of Loki. */
  readonly queries: readonly string[];
  readonly execTimeS: number;
}
