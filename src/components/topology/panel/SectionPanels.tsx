import { useTranslation } from 'react-i18next';
import { usePage } from '../../../hooks/pageContext';
import { usePanelFigures } from '../../../hooks/usePanelFigures';
import { sortPanels } from '../../../model/metrics/panelChoice';
import type { Panel } from '../../../model/metrics/panels';
import type { ReadContext } from '../../../model/fields/readableValue';
import { MissingPanelNotes } from '../../shared/figures/MissingPanelNotes';
import { PanelFiguresView } from '../../shared/figures/PanelFiguresView';
import { FigureBlock } from './FigureBlock';

interface SectionPanelProps {
  readonly panel: Panel;
  readonly context: ReadContext;
}

const SectionPanel = ({ panel, context }: SectionPanelProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const result = usePanelFigures(panel, false);
  return (
    <FigureBlock panel={panel} result={result} title={t(panel.title)}>
      {(shown) => <PanelFiguresView panel={panel} shown={shown} context={context} isTableOnly />}
    </FigureBlock>
  );
};

interface SectionPanelsProps {
  readonly panels: readonly Panel[];
  readonly context: ReadContext;
}

/** Figures of a section as rankings, and which of them this cluster does not measure. */
export const SectionPanels = ({ panels, context }: SectionPanelsProps) => {
  const sorted = sortPanels(panels, usePage().settings.features);
  return (
    <>
      {sorted.panels.map((panel) => (
        <SectionPanel key={panel.id} panel={panel} context={context} />
      ))}
      <MissingPanelNotes missing={sorted.missing} />
    </>
  );
};
