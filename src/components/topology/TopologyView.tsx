import { useGraphFigures } from '../../hooks/useGraphFigures';
import { ComparisonTools } from '../shared/ComparisonTools';
import { ErrorState } from '../shared/ErrorState';
import { LoadingState } from '../shared/LoadingState';
import NoFlowsState from '../shared/NoFlowsState';
import { RoundProgress } from '../shared/RoundProgress';
import { StoppedState } from '../shared/StoppedState';
import { TrafficSelect } from '../shared/TrafficSelect';
import { ValueMenu } from '../shared/ValueMenu';
import { GraphContent } from './GraphContent';
import { ScopeTools } from './ScopeTools';
import './TopologyView.css';

/** What is asked for, and how it is put together. */
const TopologyTools = () => (
  <div className="network-evidence__graph-tools" data-test="graph-tools">
    <ScopeTools />
    <TrafficSelect />
    <ComparisonTools />
  </div>
);

const Contents = ({ result }: { readonly result: ReturnType<typeof useGraphFigures> }) => {
  const { figures, window, error, isLoading, retry, round } = result;
  // What is dropped is traffic even where the metric has none of it.
  const isEmpty =
    figures !== undefined && [figures.pairs, figures.marks.dropped ?? []].flat().length === 0;
  if (figures && window && !isEmpty)
    return (
      <ValueMenu>
        <GraphContent answered={{ figures, window }} result={result} />
      </ValueMenu>
    );
  if (isEmpty) return <NoFlowsState />;
  if (error) return <ErrorState error={error} onRetry={retry} />;
  return isLoading ? <LoadingState onCancel={round.cancel} /> : <StoppedState onAsk={retry} />;
};

/** Who talks to whom as a graph of the flows that the filters select: a ladder from loading to content. */
export default function TopologyView() {
  const result = useGraphFigures();
  const { round } = result.round;
  return (
    <div className="network-evidence__topology" data-test="topology-view">
      <TopologyTools />
      <RoundProgress meter={round?.meter} onStop={result.round.cancel} />
      <Contents result={result} />
    </div>
  );
}
