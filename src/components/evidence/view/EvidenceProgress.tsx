import { Button, Progress, ProgressMeasureLocation, ProgressSize } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { EvidenceResult } from '../../../hooks/useEvidence';

interface EvidenceProgressProps {
  readonly evidence: Pick<EvidenceResult, 'progress' | 'isRunning' | 'cancel' | 'retry'>;
}

/** Of how many workloads the evidence is there, and the way to stop; what was stopped can be asked for again. */
export const EvidenceProgress = ({ evidence }: EvidenceProgressProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { progress, isRunning, cancel, retry } = evidence;
  const { done, of } = progress;
  if (done >= of) return null;
  const text = t('Evidence of {{done}} of {{of}} workloads', { done, of });
  return (
    <div className="network-evidence__evidence-progress" data-test="evidence-progress">
      {isRunning ? (
        <Progress
          className="network-evidence__evidence-bar"
          aria-label={t('Evidence of workloads')}
          size={ProgressSize.sm}
          value={done}
          max={of}
          valueText={text}
          label={text}
          measureLocation={ProgressMeasureLocation.outside}
        />
      ) : (
        text
      )}
      <Button
        variant="link"
        isInline
        onClick={isRunning ? cancel : retry}
        data-test={isRunning ? 'stop-evidence' : 'ask-evidence'}
      >
        {isRunning ? t('Stop') : t('Ask for the rest')}
      </Button>
    </div>
  );
};
