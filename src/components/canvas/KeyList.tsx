import { Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { KEY_TEXTS } from './keyTexts';

interface KeyListProps {
  readonly onClose: () => void;
}

/** What the keyboard does in the graph. */
const KeyList = ({ onClose }: KeyListProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="topology-keys">
      <ModalHeader title={t('Keys in the graph')} labelId="topology-keys" />
      <ModalBody>
        <dl className="network-evidence__key-list" data-test="topology-key-list">
          {KEY_TEXTS.map(({ keys, title }) => (
            <div key={title} className="network-evidence__key-row">
              <dt>
                {keys.map((key) => (
                  <kbd key={key} className="network-evidence__key">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{t(title)}</dd>
            </div>
          ))}
        </dl>
      </ModalBody>
    </Modal>
  );
};

export default KeyList;
