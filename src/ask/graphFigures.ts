import { allOf } from '../model/filters/condition';
import { isAdditive, type Figure } from '../model/metrics/figures';
import { groupedBy, isMergeable, unsampled, type Grouping } from '../model/metrics/grouping';
import type { Measure } from '../model/metrics/measures';
import type { GraphChoice } from '../model/graph/graphChoice';
import type { GraphFigures, MarkFigures } from '../model/graph/graphFigures';
import { type MarkId, MARKS } from '../model/graph/marks/marks';
import { graphFields, pairKinds } from '../model/ends/ends';
import { graphMeasure, type GraphMeasure } from '../model/graph/graphMeasure';
import { widerScopes } from '../model/ends/groupings';
import type { TimeWindow } from '../model/timeRange';
import type { SelectedFlows } from '../model/filters/viewExpression';
import type { Store } from '../queries/flowQueries';
import { ApiError } from '../api/apiError';
import { askTotal } from './askGroups';
import { startAsking, type Asking } from './asking';
import { everyGroup } from './everyGroup';
import { fetchPairs, type Pairs } from './graphPairs';
import { figuresOf, type GroupsRequest } from './groupSamples';
import type { Transport } from '../api/transport';

export interface GraphRequest extends GraphChoice, SelectedFlows {
  readonly store: Store;
  readonly window: TimeWindow;
  /** Those to ask for beside the metric. */
  readonly marks: readonly MarkId[];
}

const groupingOf = (measure: Measure, request: GraphRequest): Grouping => {
  const own = groupedBy(graphFields(request.scope, request.grouping));
  return request.isEstimated && isAdditive(measure) ? unsampled(own) : own;
};

const grouped = (measure: Measure, request: GraphRequest): GroupsRequest => {
  const { expression, counting, store, window } = request;
  return { measure, grouping: groupingOf(measure, request), expression, counting, store, window };
};

/** Groups of a quantile do not add up: they are asked for by what the ends of flows are, so that none has to. */
const inKinds = (measure: Measure, request: GraphRequest): readonly GroupsRequest[] => {
  const whole = grouped(measure, request);
  if (isMergeable(measure)) return [whole];
  return pairKinds(request.scope, request.grouping).map(({ among, fields }) => ({
    ...whole,
    expression: allOf(whole.expression, among),
    grouping: groupedBy(fields),
  }));
};

/** Every pair of the scope; undefined where there are more than can be asked for. */
const pairsAt = async (
  asking: Asking,
  request: GraphRequest,
  { measure, stretch }: GraphMeasure,
): Promise<Pairs | undefined> => {
  const take = request.function === 'p90' ? 'p90' : 'max';
  const wanted = inKinds(measure, request);
  const answers = await Promise.all(
    wanted.map((one) => fetchPairs(asking, { grouped: one, stretch, take })),
  );
  const [first, ...others] = answers.flatMap((answer) => answer ?? []);
  if (!first || others.length < wanted.length - 1) return undefined;
  if (others.length === 0) return first;
  return {
    pairs: [first, ...others].flatMap(({ pairs }) => pairs),
    total: await askTotal(asking, grouped(measure, request)),
    isExact: [first, ...others].every(({ isExact }) => isExact),
    seconds: first.seconds,
  };
};

/** Of all pairs; undefined where there are more than can be asked for. */
const figuresAt = async (
  asking: Asking,
  request: GroupsRequest,
): Promise<readonly Figure[] | undefined> => {
  const answer = await everyGroup(asking, request);
  return answer && figuresOf(answer.groups, request.grouping);
};

/** Every mark that is wanted; undefined where one has more pairs than can be asked for. */
const marksAt = async (asking: Asking, request: GraphRequest): Promise<MarkFigures | undefined> => {
  const wanted = MARKS.filter(({ id }) => request.marks.includes(id));
  const answers = await Promise.all(
    wanted.map(({ measure }) => figuresAt(asking, grouped(measure, request))),
  );
  if (answers.includes(undefined)) return undefined;
  return Object.fromEntries(wanted.map(({ id }, at) => [id, answers[at]]));
};

/** Undefined where the scope has more pairs than can be asked for. */
const atScope = async (
  asking: Asking,
  request: GraphRequest,
  asked: GraphMeasure,
): Promise<GraphFigures | undefined> => {
  const [pairs, marks] = await Promise.all([
    pairsAt(asking, request, asked),
    marksAt(asking, request),
  ]);
  if (!pairs || !marks) return undefined;
  return {
    ...pairs,
    marks,
    unit: asked.measure.unit,
    scope: request.scope.id,
    queries: asking.account.queries,
    execTimeS: asking.account.execTimeS,
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
  const asking = startAsking(transport, signal);
  const measure = graphMeasure(request.metric, request.function);
  for (const scope of widerScopes(request.scope, request.grouping)) {
    const answer = await atScope(asking, { ...request, scope }, measure);
    if (answer) return answer;
  }
  throw new ApiError('loki', 'seriesLimit', {
    detail: 'more pairs than can be asked for, whatever the scope',
  });
};
