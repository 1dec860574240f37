import { useWorkloads } from '../../../hooks/useWorkloads';
import { ErrorState } from '../../shared/ErrorState';
import { LoadingState } from '../../shared/LoadingState';
import NoFlowsState from '../../shared/NoFlowsState';
import { RoundProgress } from '../../shared/RoundProgress';
import { StoppedState } from '../../shared/StoppedState';
import { ValueMenu } from '../../shared/ValueMenu';
import { EvidenceContent } from './EvidenceContent';
import './EvidenceView.css';

const Contents = ({ result }: { readonly result: ReturnType<typeof useWorkloads> }) => {
  const { shown, error, isLoading, retry, round } = result;
  if (shown && shown.workloads.length > 0)
    return (
      <ValueMenu>
        <EvidenceContent shown={shown} result={result} />
      </ValueMenu>
    );
  if (shown) return <NoFlowsState />;
  if (error) return <ErrorState error={error} onRetry={retry} />;
  return isLoading ? <LoadingState onCancel={round.cancel} /> : <StoppedState onAsk={retry} />;
};

/** What runs at either end of the flows that the filters select, and who reaches it: a ladder from loading to content. */
export default function EvidenceView() {
  const result = useWorkloads();
  const { round, cancel } = result.round;
  return (
    <div className="network-evidence__evidence-view" data-test="evidence-view">
      <RoundProgress meter={round?.meter} onStop={cancel} />
      <Contents result={result} />
    </div>
  );
}
