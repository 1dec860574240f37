import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from '@patternfly/react-core';
import { StopCircleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';

interface StoppedStateProps {
  readonly onAsk: () => void;
}

/** A person stopped waiting before a first answer came. */
export const StoppedState = ({ onAsk }: StoppedStateProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <EmptyState
      icon={StopCircleIcon}
      titleText={t('You stopped waiting for the flows')}
      headingLevel="h2"
      data-test="stopped"
    >
      <EmptyStateBody>
        {t('A shorter time range, or a filter by namespace, owner or node, is answered sooner.')}
      </EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button onClick={onAsk} data-test="ask-again">
            {t('Ask again')}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
};
