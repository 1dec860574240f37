import type { Expression } from '../model/condition';
import { isAdditive, type Figure } from '../model/metrics/figures';
import { groupedBy, unsampled, type Grouping } from '../model/metrics/grouping';
import { DENIALS, DROPPED_PACKETS, type Measure } from '../model/metrics/measures';
import type { GraphChoice } from '../model/topology/graphChoice';
import type { GraphFigures } from '../model/topology/graphFigures';
import { graphFields } from '../model/topology/ends';
import { graphMeasure, type GraphMeasure } from '../model/topology/graphMeasure';
import { widerScopes } from '../model/topology/widerScopes';
import type { TimeWindow } from '../model/timeRange';
import type { Store } from '../queries/flowQueries';
import { ApiError } from './apiError';
import type { Asking } from './asking';
import { everyGroup } from './everyGroup';
import { fetchPairs } from './graphPairs';
import { figuresOf, type GroupsRequest } from './groupSamples';
import type { Transport } from './transport';

export interface GraphRequest extends GraphChoice {
  /** Which flows. */
  readonly expression: Expression;
  readonly store: Store;
  readonly window: TimeWindow;
  /** Ask for dropped packets, and for what network policies denied. */
  readonly hasDrops: boolean;
  readonly hasEvents: boolean;
}

const groupingOf = (measure: Measure, request: GraphRequest): Grouping => {
  const own = groupedBy(graphFields(request.scope, request.grouping));
  return request.isEstimated && isAdditive(measure) ? unsampled(own) : own;
};

const grouped = (measure: Measure, request: GraphRequest): GroupsRequest => {
  const { expression, store, window } = request;
  return { measure, grouping: groupingOf(measure, request), expression, store, window };
};

/** Of all pairs; none where they are not wanted. */
const figures = async (
  asking: Asking,
  request: GroupsRequest,
  isWanted: boolean,
): Promise<Figure[] | undefined> => {
  const answer = isWanted ? await everyGroup(asking, request) : { groups: [] };
  return answer && figuresOf(answer.groups, request.grouping);
};

/** Undefined where the scope has more pairs than can be asked for. */
const atScope = async (
  asking: Asking,
  request: GraphRequest,
  { measure, stretch }: GraphMeasure,
): Promise<GraphFigures | undefined> => {
  const take = request.function === 'p90' ? 'p90' : 'max';
  const [pairs, drops, denials] = await Promise.all([
    fetchPairs(asking, { grouped: grouped(measure, request), stretch, take }),
    figures(asking, grouped(DROPPED_PACKETS, request), request.hasDrops),
    figures(asking, grouped(DENIALS, request), request.hasEvents),
  ]);
  if (!pairs || !drops || !denials) return undefined;
  return {
    ...pairs,
    ...{ drops, denials, unit: measure.unit, scope: request.scope.id },
    ...{ queries: asking.queries, execTimeS: asking.execTimeS },
  };
};

/**
 * Every pair of ends of a window with its amount, at the scope that was asked for or, where the store has more pairs than
 * can be asked for, at the next wider one that it has fewer of.
 *
 * @throws ApiError when Loki or its gateway refuse or cannot be reached, AbortError when cancelled
 */
export const fetchGraph = async (
  transport: Transport,
  request: GraphRequest,
  signal: AbortSignal,
): Promise<GraphFigures> => {
  const asking = { transport, signal, queries: [], execTimeS: 0 };
  const measure = graphMeasure(request.metric, request.function);
  for (const scope of widerScopes(request.scope, request.grouping)) {
    const answer = await atScope(asking, { ...request, scope }, measure);
    if (answer) return answer;
  }
  throw new ApiError('seriesLimit', 'more pairs than can be asked for, whatever the scope');
};
