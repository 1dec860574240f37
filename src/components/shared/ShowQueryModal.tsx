import {
  ClipboardCopy,
  ClipboardCopyVariant,
  Content,
  Modal,
  ModalBody,
  ModalHeader,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

interface ShowQueryModalProps {
  readonly queries: readonly string[];
  readonly onClose: () => void;
}

/** The LogQL that was sent, to copy. */
export default function ShowQueryModal({ queries, onClose }: ShowQueryModalProps) {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <Modal
      variant="medium"
      isOpen
      onClose={onClose}
      aria-labelledby="network-evidence-query-title"
      data-test="query-modal"
    >
      <ModalHeader
        title={t('Queries of this view')}
        labelId="network-evidence-query-title"
        description={t('LogQL as sent to Loki. A filter with alternatives is asked in parts.')}
      />
      <ModalBody tabIndex={0} aria-label={t('Queries of this view')}>
        {queries.map((query, at) => (
          <Content key={query}>
            <ClipboardCopy
              variant={ClipboardCopyVariant.expansion}
              isExpanded
              isReadOnly
              isCode
              hoverTip={t('Copy query')}
              clickTip={t('Copied')}
              textAriaLabel={t('Query {{number}}', { number: at + 1 })}
              toggleAriaLabel={t('Show the whole query')}
            >
              {query}
            </ClipboardCopy>
          </Content>
        ))}
      </ModalBody>
    </Modal>
  );
}
