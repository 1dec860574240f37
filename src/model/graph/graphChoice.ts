import { type Scope, scopeOf } from '../ends/scopes';
import type { ViewState } from '../viewState';
import { type GraphGrouping, groupingOf } from '../ends/groupings';
import { functionOf, type FunctionId, type GraphMetric, metricOf } from './metrics';

/** What a graph is about. */
export interface GraphChoice {
  readonly metric: GraphMetric;
  readonly function: FunctionId;
  readonly scope: Scope;
  readonly grouping: GraphGrouping;
  /** Multiply by the agent's sampling. */
  readonly isEstimated: boolean;
}

/** The graph of a link; what it does not say, or says wrong, is the default. */
export const graphChoice = (
  state: Pick<ViewState, 'metric' | 'function' | 'scope' | 'groups' | 'unsampled'>,
): GraphChoice => {
  const [metric, scope] = [metricOf(state.metric), scopeOf(state.scope)];
  return {
    metric,
    scope,
    isEstimated: state.unsampled,
    function: functionOf(metric, state.function),
    grouping: groupingOf(scope, state.groups),
  };
};
