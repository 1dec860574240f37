import type { Expression } from '../model/condition';
import type { Figure, PanelFigures } from '../model/metrics/figures';
import { panelFields, type Panel } from '../model/metrics/panels';
import type { Scope } from '../model/metrics/scopes';
import type { TimeWindow } from '../model/timeRange';
import { TooManyBranches } from '../queries/branches';
import { nanoWindow, type Store } from '../queries/flowQueries';
import type { MetricQuery } from '../queries/metricQuery';
import { measureQueries, type FoldQueries } from '../queries/panelQueries';
import { ApiError } from './apiError';
import { inParallel } from './inParallel';
import { queryNumbers } from './loki';
import { mergeSamples } from './mergeSamples';
import type { VectorAnswer } from './readVector';
import type { Transport } from './transport';

export interface PanelRequest {
  readonly panel: Panel;
  readonly scope: Scope;
  /** Which flows. */
  readonly expression: Expression;
  readonly store: Store;
  readonly window: TimeWindow;
  /** Groups to show. */
  readonly top: number;
}

const queriesOf = (request: PanelRequest, by: readonly string[]): FoldQueries[] => {
  const { panel, expression, store, window } = request;
  try {
    return measureQueries({ measure: panel.measure, expression, store, window, by });
  } catch (error) {
    if (error instanceof TooManyBranches) throw new ApiError('tooComplex', error.message);
    throw error;
  }
};

/** Loki may leave out the smaller groups only where it alone knows the whole number of a group. */
const ranked = (folds: readonly FoldQueries[], top: number): FoldQueries[] => {
  const isWhole = folds.length === 1 && folds.every(({ queries }) => queries.length === 1);
  return folds.map(({ fold, queries }) => ({
    fold,
    queries: isWhole ? queries.map((query) => ({ ...query, top })) : queries,
  }));
};

interface Gathered {
  readonly figures: readonly Figure[];
  readonly answers: readonly VectorAnswer[];
}

const gather = async (
  folds: readonly FoldQueries[],
  ask: (query: MetricQuery) => Promise<VectorAnswer>,
): Promise<Gathered> => {
  const queries = folds.flatMap((each) => each.queries);
  const answers = await inParallel(queries, ask);
  const answerOf = new Map(queries.map((query, index) => [query, answers[index]]));
  const figures = mergeSamples(
    folds.map(({ fold, queries: own }) => ({
      fold,
      samples: own.flatMap((query) => answerOf.get(query)?.samples ?? []),
    })),
  );
  return { figures, answers };
};

const isMergeable = ({ fold, queries }: FoldQueries): boolean =>
  typeof fold !== 'object' || queries.length < 2;

/**
 * The figures of a panel: the largest groups over the whole range, and the total as a question of its own.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const fetchPanel = async (
  transport: Transport,
  request: PanelRequest,
  signal: AbortSignal,
): Promise<PanelFigures> => {
  const { panel, scope, window, top } = request;
  const atNs = nanoWindow(window).endNs;
  const ask = (query: MetricQuery) => queryNumbers(transport, { query, atNs }, signal);
  const folds = ranked(queriesOf(request, panelFields(panel, scope)), top);
  const groups = await gather(folds, ask);
  const whole = await gather(queriesOf(request, []), ask);
  const answers = [...groups.answers, ...whole.answers];
  const order = panel.measure.statistic === 'min' ? 1 : -1;
  return {
    unit: panel.measure.unit,
    series: [...groups.figures].sort((a, b) => order * (a.value - b.value)).slice(0, top),
    total: whole.figures[0]?.value,
    isExact: folds.every(isMergeable),
    requests: answers.length,
    execTimeS: answers.reduce((sum, { execTimeS }) => sum + execTimeS, 0),
  };
};
