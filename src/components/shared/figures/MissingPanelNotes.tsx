import { Content } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { MissingPanels } from '../../../model/metrics/panelChoice';
import { AGENT_FEATURES, AGENT_FEATURES_PATH } from '../../../model/settings/agentFeatures';
import './PanelFiguresView.css';

interface MissingPanelNotesProps {
  readonly missing: readonly MissingPanels[];
}

/** Which chosen panels this cluster cannot fill, and what it would take: a line for each feature. */
export const MissingPanelNotes = ({ missing }: MissingPanelNotesProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const listed = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return missing.length === 0 ? null : (
    <div className="network-evidence__missing-panels">
      {missing.map(({ feature, panels }) => (
        <Content key={feature} component="small" data-test={`missing-${feature}`}>
          {t('Not measured here: {{panels}}. FlowCollector can switch on {{feature}} ({{path}}).', {
            panels: listed.format(panels.map(({ title }) => t(title))),
            feature: AGENT_FEATURES.get(feature) ?? feature,
            path: AGENT_FEATURES_PATH,
          })}
        </Content>
      ))}
    </div>
  );
};
