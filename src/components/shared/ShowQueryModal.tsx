import {
  CodeBlock,
  CodeBlockAction,
  CodeBlockCode,
  Modal,
  ModalBody,
  ModalHeader,
} from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './CopyButton';
import './ShowQueryModal.css';

interface ShowQueryModalProps {
  readonly queries: readonly string[];
  readonly onClose: () => void;
}

const TITLE_ID = 'network-evidence-query-title';

/** The LogQL that was sent, to copy. */
export default function ShowQueryModal({ queries, onClose }: ShowQueryModalProps) {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <Modal
      variant="medium"
      isOpen
      onClose={onClose}
      aria-labelledby={TITLE_ID}
      data-test="query-modal"
    >
      <ModalHeader
        title={t('Queries of this view')}
        labelId={TITLE_ID}
        description={t('LogQL as sent to Loki. Filters with alternatives are asked in parts.')}
      />
      <ModalBody tabIndex={0} aria-labelledby={TITLE_ID} className="network-evidence__queries">
        {queries.map((query) => (
          <CodeBlock
            key={query}
            actions={
              <CodeBlockAction>
                <CopyButton text={query} label={t('Copy query')} />
              </CodeBlockAction>
            }
          >
            <CodeBlockCode data-test="query">{query}</CodeBlockCode>
          </CodeBlock>
        ))}
      </ModalBody>
    </Modal>
  );
}
