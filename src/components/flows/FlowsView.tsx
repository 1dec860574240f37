import { lazy, Suspense } from 'react';
import { useFlows } from '../../hooks/useFlows';
import { ErrorState } from '../shared/ErrorState';
import { LoadingState } from '../shared/LoadingState';
import { StoppedState } from '../shared/StoppedState';
import { FlowNotices } from './FlowNotices';
import { FlowsContent } from './FlowsContent';
import './FlowsView.css';

const NoFlowsState = lazy(() => import('../shared/NoFlowsState'));

/** The flows of the cluster as a table: a ladder from loading to content. */
export default function FlowsView() {
  const flows = useFlows();
  const { page, error, isLoading, refresh, cancel } = flows;
  const isEmpty = page?.flows.length === 0 && !page.hasMore;
  if (!page && error) return <ErrorState error={error} onRetry={refresh} />;
  if (!page && isLoading) return <LoadingState onCancel={cancel} />;
  if (!page) return <StoppedState onAsk={refresh} />;
  return (
    <div className="network-evidence__flows" data-test="flows-view">
      <FlowNotices flows={flows} />
      {isEmpty ? (
        <Suspense fallback={<LoadingState />}>
          <NoFlowsState />
        </Suspense>
      ) : (
        <FlowsContent flows={flows} page={page} />
      )}
    </div>
  );
}
