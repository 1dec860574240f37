import { Button } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import type { FlowsResult } from '../../hooks/flowsResult';
import { formatCount } from '../../model/format/numberText';

interface LoadMoreProps {
  readonly flows: FlowsResult;
  readonly shown: number;
  /** The rows stand in the order of time, in which they are loaded. */
  readonly isByTime: boolean;
}

/** The end of the table: more to load, or word that this is all. */
export const LoadMore = ({ flows, shown, isByTime }: LoadMoreProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { page, isLoadingMore, loadMore, cancel } = flows;
  const number = formatCount(shown, i18n.language);
  return (
    <div className="network-evidence__table-end" data-test="table-end">
      {page?.hasMore ? (
        <>
          <Button
            variant="secondary"
            onClick={loadMore}
            isLoading={isLoadingMore}
            isDisabled={isLoadingMore}
            data-test="load-more"
          >
            {isLoadingMore ? t('Loading more flows') : t('Load more')}
          </Button>
          {isLoadingMore ? (
            <Button variant="link" onClick={cancel} data-test="cancel-more">
              {t('Cancel')}
            </Button>
          ) : null}
          <span>
            {isByTime
              ? t('The newest {{number}} flows are shown; older ones match too.', { number })
              : t('Only the newest {{number}} flows are sorted; older ones match too.', { number })}
          </span>
        </>
      ) : (
        <span>{t('These are all {{number}} flows of the time range.', { number })}</span>
      )}
    </div>
  );
};
