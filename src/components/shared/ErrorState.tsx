import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  ExpandableSection,
  List,
  ListItem,
} from '@patternfly/react-core';
import { ExclamationCircleIcon } from '@patternfly/react-icons';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../api/apiError';
import { usePage } from '../../hooks/pageContext';
import { msg } from '../../model/msg';
import { DEFAULT_RANGE } from '../../model/timeRange';
import { DEFAULT_VIEW_STATE, type ViewPatch } from '../../model/view/viewState';
import { errorTextOf, type ErrorAction, type ErrorText } from './errorTexts';
import './StateLadder.css';

export interface ErrorStateProps {
  readonly error: ApiError;
  /** What to say of it, where that is not what the whole page knows. */
  readonly text?: ErrorText;
  readonly onRetry: () => void;
}

const ACTION_TITLES: Record<ErrorAction, string> = {
  retry: msg('Try again'),
  shorterRange: msg('Show the last 5 minutes'),
  fewerFlows: msg('Ask for 100 flows at once'),
  reload: msg('Reload the page'),
};

const PATCHES: Partial<Record<ErrorAction, ViewPatch>> = {
  shorterRange: { time: DEFAULT_RANGE },
  fewerFlows: { limit: DEFAULT_VIEW_STATE.limit },
};

/** Why there is nothing to show, what to do next, and what the server said. */
export const ErrorState = ({ error, text, onRetry }: ErrorStateProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { update } = usePage();
  const { title, steps, actions } = text ?? errorTextOf(error);
  const run = (action: ErrorAction) => {
    const patch = PATCHES[action];
    if (patch) update(patch);
    else if (action === 'reload') window.location.reload();
    else onRetry();
  };
  return (
    <EmptyState
      status="danger"
      icon={ExclamationCircleIcon}
      titleText={t(title)}
      headingLevel="h2"
      data-test={`error-${error.kind}`}
    >
      <EmptyStateBody>
        <List className="network-evidence__steps">
          {steps.map((step) => (
            <ListItem key={step}>{t(step)}</ListItem>
          ))}
        </List>
      </EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          {actions.map((action, at) => (
            <Button
              key={action}
              variant={at === 0 ? 'primary' : 'link'}
              onClick={() => run(action)}
              data-test={`error-action-${action}`}
            >
              {t(ACTION_TITLES[action])}
            </Button>
          ))}
        </EmptyStateActions>
        <ExpandableSection toggleText={t('What the server said')} isIndented>
          <code className="network-evidence__server-said" data-test="error-detail">
            {error.message}
          </code>
        </ExpandableSection>
      </EmptyStateFooter>
    </EmptyState>
  );
};
