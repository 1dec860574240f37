import { Title } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../../hooks/pageContext';
import { usePanelFigures } from '../../../hooks/usePanelFigures';
import { lackedFeature } from '../../../model/metrics/panelChoice';
import type { Panel } from '../../../model/metrics/panels';
import type { ReadContext } from '../../../model/readableValue';
import { MissingPanelNotes } from '../../shared/figures/MissingPanelNotes';
import { PanelContent } from '../../shared/figures/PanelContent';

interface SectionPanelProps {
  readonly panel: Panel;
  readonly context: ReadContext;
}

const SectionPanel = ({ panel, context }: SectionPanelProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const result = usePanelFigures(panel, false);
  return (
    <div className="network-evidence__element-panel" data-test={`panel-${panel.id}`}>
      <Title headingLevel="h3" size="md">
        {t(panel.title)}
      </Title>
      <PanelContent panel={panel} result={result} context={context} isTable />
    </div>
  );
};

interface SectionPanelsProps {
  readonly panels: readonly Panel[];
  readonly context: ReadContext;
}

/** Figures of a section as rankings, and which of them this cluster does not measure. */
export const SectionPanels = ({ panels, context }: SectionPanelsProps) => {
  const { features } = usePage().settings;
  const measured = panels.filter((panel) => lackedFeature(panel, features) === undefined);
  const missing = panels.flatMap((panel) => {
    const feature = lackedFeature(panel, features);
    return feature === undefined ? [] : [{ feature, panels: [panel] }];
  });
  return (
    <>
      {measured.map((panel) => (
        <SectionPanel key={panel.id} panel={panel} context={context} />
      ))}
      <MissingPanelNotes missing={missing} />
    </>
  );
};
