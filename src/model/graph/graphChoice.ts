import { type Scope, scopeOf } from '../ends/scopes';
import type { SharedState } from '../view/shared';
import type { TopologySlice } from '../view/topology';
import { type GraphGrouping, groupingOf } from '../ends/groupings';
import type { FunctionId } from './functionIds';
import { functionOf, type GraphMetric, metricOf } from './metrics';

/** What a graph is about. */
export interface GraphChoice {
  readonly metric: GraphMetric;
  readonly function: FunctionId;
  readonly scope: Scope;
  readonly grouping: GraphGrouping;
  /** Multiply by the agent's sampling. */
  readonly isEstimated: boolean;
}

/** The part of a view's state that says what a graph is about. */
export interface GraphLink extends Pick<SharedState, 'scope' | 'unsampled'> {
  readonly topology: Pick<TopologySlice, 'metric' | 'function' | 'groups'>;
}

/** The graph of a link; what it does not say, or says wrong, is the default. */
export const graphChoice = ({ scope: scopeId, unsampled, topology }: GraphLink): GraphChoice => {
  const [metric, scope] = [metricOf(topology.metric), scopeOf(scopeId)];
  return {
    metric,
    scope,
    isEstimated: unsampled,
    function: functionOf(metric, topology.function),
    grouping: groupingOf(scope, topology.groups),
  };
};
