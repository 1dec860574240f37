import type { Statistic } from '../model/metrics/measures';
import { stepsOf } from '../model/metrics/steps';
import type { TimeWindow } from '../model/timeRange';
import type { Amount } from '../model/graph/amount';
import type { PairAmount } from '../model/graph/graphFigures';
import type { Stretch } from '../model/graph/graphMeasure';
import { askTotal, type GroupsAnswer } from './askGroups';
import type { Asking } from './asking';
import { everyGroup } from './everyGroup';
import { everyLine } from './everyLine';
import { regrouped, type GroupsRequest } from './groupSamples';
import { mergeFolds, type FoldedFigure } from './mergeSamples';

/** What the numbers of the folds of a statistic say of a group. */
type AmountOf = (figure: FoldedFigure, isExact: boolean) => Amount;

const sum: AmountOf = ({ values: [value = 0] }) => ({ kind: 'sum', value });

const quantile: AmountOf = ({ values: [value = 0] }, isExact) => ({
  kind: 'quantile',
  value,
  isBound: !isExact,
});

const AMOUNTS: Record<Statistic, AmountOf> = {
  sum,
  count: sum,
  p90: quantile,
  p99: quantile,
  avg: ({ values: [total = 0, count = 0] }) => ({ kind: 'mean', sum: total, count }),
  min: ({ values: [value = 0] }) => ({ kind: 'min', value }),
  max: ({ values: [value = 0] }) => ({ kind: 'max', value }),
};

/** Pairs with what is known of all flows of the same stretch of time. */
export interface Pairs extends Pick<GroupsAnswer, 'total' | 'isExact'> {
  readonly pairs: readonly PairAmount[];
  /** How long the stretch is. */
  readonly seconds: number;
}

const secondsOf = ({ startMs, endMs }: TimeWindow): number => (endMs - startMs) / 1000;

const pairsOf = async (asking: Asking, request: GroupsRequest): Promise<Pairs | undefined> => {
  const answer = await everyGroup(asking, request);
  if (!answer) return undefined;
  const { groups, total, isExact } = answer;
  const amountOf = AMOUNTS[request.measure.statistic];
  return {
    pairs: mergeFolds(regrouped(groups, request.grouping)).map((figure) => ({
      labels: figure.labels,
      amount: amountOf(figure, isExact),
    })),
    total,
    isExact,
    seconds: secondsOf(request.window),
  };
};

/** The last whole step of a window; all of a window that has none. */
const lastStep = (window: TimeWindow): TimeWindow => {
  const { stepS, firstS, lastS } = stepsOf(window);
  return firstS > lastS ? window : { startMs: (lastS - stepS) * 1000, endMs: lastS * 1000 };
};

type Series = Extract<Amount, { kind: 'series' }>;

/** Pairs with their rates in each step. */
const steppedPairs = async (
  asking: Asking,
  request: GroupsRequest,
  take: Series['take'],
): Promise<Pairs | undefined> => {
  const [groups, total] = await Promise.all([
    everyLine(asking, request),
    askTotal(asking, request),
  ]);
  return (
    groups && {
      pairs: groups.map(({ labels, values }) => ({
        labels,
        amount: { kind: 'series', values, take },
      })),
      total,
      isExact: true,
      seconds: secondsOf(request.window),
    }
  );
};

/** What is to be known of each pair, and of which part of the window. */
export interface PairsRequest {
  readonly grouped: GroupsRequest;
  readonly stretch: Stretch;
  readonly take: Series['take'];
}

/**
 * Every pair of ends with its amount; undefined where there are more than can be asked for.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const fetchPairs = (
  asking: Asking,
  { grouped, stretch, take }: PairsRequest,
): Promise<Pairs | undefined> => {
  if (stretch === 'steps') return steppedPairs(asking, grouped, take);
  const { window } = grouped;
  return pairsOf(asking, { ...grouped, window: stretch === 'range' ? window : lastStep(window) });
};
