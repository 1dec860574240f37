import { Label, LabelGroup } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../hooks/pageContext';
import type { PanelResult } from '../../../hooks/usePanelFigures';
import { isAdditive } from '../../../model/metrics/figures';
import type { Panel } from '../../../model/metrics/panels';

export interface FigureNotesProps {
  readonly isPartial: boolean;
  readonly isEstimate: boolean;
}

/** What to know of figures; undefined where there is nothing to say, or nothing shown. */
export const useFigureNotes = (
  panel: Panel,
  { shown }: PanelResult,
): FigureNotesProps | undefined => {
  const { unsampled } = usePage().state;
  const isPartial = shown !== undefined && !shown.figures.isExact;
  const isEstimate = shown !== undefined && unsampled && isAdditive(panel.measure);
  return isPartial || isEstimate ? { isPartial, isEstimate } : undefined;
};

export const FigureNotes = ({ isPartial, isEstimate }: FigureNotesProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <LabelGroup aria-label={t('What to know of these figures')}>
      {isPartial ? <Label color="orange">{t('Partial')}</Label> : null}
      {isEstimate ? <Label color="blue">{t('Estimate')}</Label> : null}
    </LabelGroup>
  );
};
