import { ErrorState, type ErrorStateProps } from '../ErrorState';
import { anyErrorTextOf } from './evidenceErrorTexts';

/** Why there is no evidence to show, in the words of whoever failed: the door, the API server or Loki. */
export const EvidenceErrorState = ({ error, onRetry }: ErrorStateProps) => (
  <ErrorState error={error} text={anyErrorTextOf(error)} onRetry={onRetry} />
);
