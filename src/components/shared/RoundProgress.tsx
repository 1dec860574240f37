import { Button, Progress, ProgressMeasureLocation, ProgressSize } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { ProgressMeter } from '../../api/countTransport';
import { useProgress } from '../../hooks/useProgress';
import './RoundProgress.css';

interface RoundProgressProps {
  /** Undefined before anything was asked. */
  readonly meter: ProgressMeter | undefined;
  readonly onStop: () => void;
}

/** How many answers of a round are there, while some are under way, and the way to stop them. */
export const RoundProgress = ({ meter, onStop }: RoundProgressProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { asked, answered } = useProgress(meter);
  if (answered >= asked) return null;
  return (
    <div className="network-evidence__round-progress" data-test="round-progress">
      <Progress
        className="network-evidence__round-progress-bar"
        aria-label={t('Answers of the flow store')}
        size={ProgressSize.sm}
        value={answered}
        max={asked}
        valueText={t('{{answered}} of {{asked}} answers', { answered, asked })}
        label={t('{{answered}} of {{asked}} answers', { answered, asked })}
        measureLocation={ProgressMeasureLocation.outside}
      />
      <Button variant="link" isInline onClick={onStop} data-test="stop-round">
        {t('Stop')}
      </Button>
    </div>
  );
};
