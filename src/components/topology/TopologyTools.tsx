import { ComparisonTools } from '../shared/ComparisonTools';
import { ScopeTools } from './ScopeTools';

/** What is asked for, and how it is put together. */
export const TopologyTools = () => (
  <div className="network-evidence__graph-tools" data-test="graph-tools">
    <ScopeTools />
    <ComparisonTools />
  </div>
);
