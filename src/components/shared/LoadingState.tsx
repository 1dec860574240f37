import { Skeleton } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import './StateLadder.css';

const ROWS = 8;

/** The shape of what is coming, while the first answer is under way. */
export const LoadingState = () => {
  const { t } = useTranslation('plugin__network-evidence');
  return (
    <div
      className="network-evidence__loading"
      role="status"
      aria-label={t('Loading flows')}
      data-test="loading"
    >
      {Array.from({ length: ROWS }, (_, at) => (
        <Skeleton key={at} height="1.5rem" />
      ))}
    </div>
  );
};
