import { Button, Skeleton } from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './StateLadder.css';

const ROWS = 8;
/** Seconds that an answer may take before a person is to be told how long it takes already. */
const PATIENCE_S = 3;

const useSeconds = (): number => {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
};

interface LoadingStateProps {
  /** What is coming, translated; flows where nothing is said. */
  readonly label?: string;
  /** Gives up on the answer. */
  readonly onCancel?: () => void;
}

/** The shape of what is coming, while the first answer is under way. */
export const LoadingState = ({ label, onCancel }: LoadingStateProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const seconds = useSeconds();
  return (
    <div className="network-evidence__loading" data-test="loading">
      <div
        className="network-evidence__loading"
        role="status"
        aria-label={label ?? t('Loading flows')}
      >
        {Array.from({ length: ROWS }, (_, at) => (
          <Skeleton key={at} height="1.5rem" />
        ))}
      </div>
      {onCancel && seconds >= PATIENCE_S ? (
        <p>
          {t('The flow store has been working on this for {{seconds}} s.', { seconds })}{' '}
          <Button variant="link" isInline onClick={onCancel} data-test="cancel-loading">
            {t('Stop waiting')}
          </Button>
        </p>
      ) : null}
    </div>
  );
};
