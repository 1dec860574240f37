import { Alert, Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { ApiError } from '../../../api/apiError';
import { errorTextOf } from '../errorTexts';

interface PanelProblemProps {
  readonly error: ApiError;
  /** Older figures are still shown. */
  readonly isStale: boolean;
  readonly onRetry: () => void;
}

/** Why a panel has no figures, or none of now. */
export const PanelProblem = ({ error, isStale, onRetry }: PanelProblemProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <Alert
      isInline
      variant={isStale ? 'warning' : 'danger'}
      title={t(errorTextOf(error).title)}
      actionLinks={
        <Button variant="link" isInline onClick={onRetry} data-test="panel-retry">
          {t('Try again')}
        </Button>
      }
      data-test={`panel-error-${error.kind}`}
    >
      {error.message}
    </Alert>
  );
};
