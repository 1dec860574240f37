import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { intlZone, usePage } from '../../../hooks/pageContext';
import type { WorkloadRowsResult } from '../../../hooks/useWorkloadRows';
import type { WorkloadsResult } from '../../../hooks/useWorkloads';
import { formatCount } from '../../../model/format/numberText';
import { formatTime } from '../../../model/format/times';
import { errorTextOf } from '../../shared/errorTexts';

interface EvidenceNoticesProps {
  readonly result: WorkloadsResult;
  readonly evidence: Pick<WorkloadRowsResult, 'leftOut' | 'rows'>;
}

/** What keeps the view from being all that was asked for, and of now. */
export const EvidenceNotices = ({ result, evidence }: EvidenceNoticesProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { timeZone } = usePage();
  const { shown, error, retry } = result;
  const style = { locale: i18n.language, timeZone: intlZone(timeZone) };
  const time = formatTime(shown?.window.endMs ?? NaN, style).slice(0, 8);
  const counted = (count: number) => formatCount(count, i18n.language);
  return (
    <>
      {error ? (
        <Alert
          isInline
          variant="warning"
          title={t('This traffic is of {{time}}: the refresh failed', { time })}
          actionLinks={<AlertActionLink onClick={retry}>{t('Try again')}</AlertActionLink>}
          data-test="notice-stale"
        >
          {t(errorTextOf(error).title)} · {error.message}
        </Alert>
      ) : null}
      {shown && !shown.isExact ? (
        <Alert
          isInline
          isPlain
          variant="info"
          title={t(
            'Partial: there are more workloads than the flow store may count. Some of them, or who calls them, may be missing; filter to see all.',
          )}
          data-test="notice-partial"
        />
      ) : null}
      {evidence.leftOut > 0 ? (
        <Alert
          isInline
          isPlain
          variant="info"
          title={t(
            'Evidence is asked for of the {{asked}} workloads with the most traffic; {{count}} others are listed without. Filter to see theirs.',
            {
              asked: counted(evidence.rows.length - evidence.leftOut),
              count: counted(evidence.leftOut),
            },
          )}
          data-test="notice-left-out"
        />
      ) : null}
    </>
  );
};
