import { Button, Progress, ProgressMeasureLocation, ProgressSize } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { usePanelRound } from '../../hooks/roundContext';
import { useProgress } from '../../hooks/useProgress';
import { NOT_IN_PICTURE } from './takePicture';

/** How far the panels are, while they are under way, and the way to stop them. */
export const RoundProgress = () => {
  const { t } = useTranslation('plugin__network-evidence');
  const { round, cancel } = usePanelRound();
  const { asked, answered } = useProgress(round?.meter);
  if (answered >= asked) return null;
  return (
    <div
      className="network-evidence__round-progress"
      data-test="round-progress"
      {...NOT_IN_PICTURE}
    >
      <Progress
        aria-label={t('Answers of the flow store')}
        size={ProgressSize.sm}
        value={answered}
        max={asked}
        valueText={t('{{answered}} of {{asked}} answers', { answered, asked })}
        label={t('{{answered}} of {{asked}} answers', { answered, asked })}
        measureLocation={ProgressMeasureLocation.outside}
      />
      <Button variant="link" isInline onClick={cancel} data-test="stop-panels">
        {t('Stop')}
      </Button>
    </div>
  );
};
