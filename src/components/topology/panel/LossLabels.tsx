import { Label, LabelGroup } from '@patternfly/react-core';
import { BanIcon, ExclamationTriangleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../model/format/numberText';
import type { GraphEdge } from '../../../model/graph/graph';

interface LossLabelsProps {
  readonly losses: Pick<GraphEdge, 'droppedPackets' | 'deniedFlows'>;
  readonly locale: string | undefined;
}

/** What does not arrive; nothing where all does. */
export const LossLabels = ({ losses, locale = 'en' }: LossLabelsProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { droppedPackets, deniedFlows } = losses;
  if (droppedPackets === 0 && deniedFlows === 0) return null;
  return (
    <LabelGroup aria-label={t('What does not arrive')}>
      {droppedPackets > 0 ? (
        <Label color="red" icon={<ExclamationTriangleIcon />} data-test="dropped">
          {t('{{number}} packets dropped', { number: formatCount(droppedPackets, locale) })}
        </Label>
      ) : null}
      {deniedFlows > 0 ? (
        <Label color="orange" icon={<BanIcon />} data-test="denied">
          {t('{{number}} flows denied', { number: formatCount(deniedFlows, locale) })}
        </Label>
      ) : null}
    </LabelGroup>
  );
};
