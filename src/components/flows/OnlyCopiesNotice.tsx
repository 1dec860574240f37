import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { useCounting } from '../../hooks/useCounting';
import { isCounted } from '../../model/counting';
import type { FlowPage } from '../../model/flows/flowPage';

interface OnlyCopiesNoticeProps {
  readonly page: FlowPage;
}

/** Flows have been found, and none of them counts: without a word the empty table and its zeros would be a riddle. */
export const OnlyCopiesNotice = ({ page }: OnlyCopiesNoticeProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const counting = useCounting();
  const isNoneCounted = useMemo(() => !page.flows.some(isCounted(counting)), [page, counting]);
  if (!isNoneCounted || page.flows.length === 0 || state.showDuplicates) return null;
  return (
    <Alert
      isInline
      variant="info"
      title={t('Every record found is a copy')}
      actionLinks={
        <AlertActionLink onClick={() => update({ showDuplicates: true })}>
          {t('Show every record')}
        </AlertActionLink>
      }
      data-test="only-copies"
    >
      {t('Their traffic is counted at other records, which these filters leave out.')}
    </Alert>
  );
};
