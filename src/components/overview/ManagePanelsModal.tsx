import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { CARDS, isPanel } from '../../model/metrics/cards';
import { lackedFeature } from '../../model/metrics/panelChoice';
import { DEFAULT_PANELS, PANELS } from '../../model/metrics/panels';
import { AGENT_FEATURES } from '../../model/settings/agentFeatures';
import { ManageListModal } from '../shared/ManageListModal';
import type { ShownPanels } from './usePanels';

interface ManagePanelsModalProps {
  readonly shown: Pick<ShownPanels, 'chosen' | 'choose'>;
  readonly onClose: () => void;
}

/** Which panels are shown, and in which order. */
export default function ManagePanelsModal({ shown, onClose }: ManagePanelsModalProps) {
  const { t } = useTranslation('plugin__network-evidence');
  const { features } = usePage().settings;
  const items = [...PANELS, ...CARDS].map((panel) => {
    const lacked = isPanel(panel) ? lackedFeature(panel, features) : undefined;
    return {
      id: panel.id,
      title: t(panel.title),
      description:
        lacked && t('Needs {{feature}}', { feature: AGENT_FEATURES.get(lacked) ?? lacked }),
    };
  });
  return (
    <ManageListModal
      name="panels"
      texts={{
        title: t('Manage panels'),
        description: t('Chosen panels are shown in the order of this list.'),
        find: t('Find a panel'),
      }}
      items={items}
      chosen={shown.chosen}
      defaults={DEFAULT_PANELS}
      onSave={shown.choose}
      onClose={onClose}
    />
  );
}
