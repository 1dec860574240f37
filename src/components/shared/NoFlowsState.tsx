import { useEverSeen } from '../../hooks/useEverSeen';
import { NeverSeenState } from './NeverSeenState';
import { NothingFoundState } from './NothingFoundState';

/** The answer is empty: because there never was a flow, or because none fits. */
export default function NoFlowsState() {
  return useEverSeen() === 'no' ? <NeverSeenState /> : <NothingFoundState />;
}
