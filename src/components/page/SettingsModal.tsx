import {
  Alert,
  Button,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { msg } from '../../model/msg';
import { settingRows } from '../../model/settings/settingRows';
import type { Origin } from '../../model/settings/settings';
import './SettingsModal.css';

const SOURCES: Record<Origin, string> = {
  flowCollector: msg('from the FlowCollector'),
  config: msg('from config.json'),
  data: msg('seen in the data'),
  default: msg('default'),
};

interface SettingsModalProps {
  readonly onClose: () => void;
}

/** What holds in this cluster, and who says so. */
export default function SettingsModal({ onClose }: SettingsModalProps) {
  const { t } = useTranslation('plugin__network-evidence');
  const { settings, settingsProblems } = usePage();
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="settings-title">
      <ModalHeader labelId="settings-title" title={t('Settings of this cluster')} />
      <ModalBody tabIndex={0} aria-label={t('Settings of this cluster')} data-test="settings-list">
        {settingsProblems.map((problem) => (
          <Alert key={problem} isInline isPlain variant="warning" title={problem} />
        ))}
        <DescriptionList isHorizontal isCompact horizontalTermWidthModifier={{ default: '14rem' }}>
          {settingRows(settings).map(({ path, title, texts, source }) => (
            <DescriptionListGroup key={path} data-test={`setting-${path}`}>
              <DescriptionListTerm>{t(title)}</DescriptionListTerm>
              <DescriptionListDescription>
                {texts.length === 0
                  ? '–'
                  : texts
                      .map((text) => ('said' in text ? text.said : t(text.words)))
                      .join(', ')}{' '}
                <small className="network-evidence__setting-source">{t(SOURCES[source])}</small>
              </DescriptionListDescription>
            </DescriptionListGroup>
          ))}
        </DescriptionList>
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" onClick={onClose}>
          {t('Close')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
