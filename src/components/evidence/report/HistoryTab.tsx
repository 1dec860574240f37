import { Button, Content, EmptyState, Skeleton, Title } from '@patternfly/react-core';
import { SearchIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { intlZone, usePage } from '../../../hooks/pageContext';
import { useScanAnswers } from '../../../hooks/useEvidence';
import { SEVERITIES, type Scan } from '../../../model/evidence/answers';
import { evidencePath } from '../../../model/evidence/evidencePath';
import { rowOfState } from '../../../model/evidence/joinStates';
import type { ScanAnswer } from '../../../model/evidence/judgeImage';
import { formatDateTime } from '../../../model/format/times';
import { ScanComparison } from './ScanComparison';
import { countedScans } from './countedScans';
import type { ReportTabProps } from './reportTab';

/** Each is a request for its summary. */
const MOST_COUNTED = 50;

const HistoryChart = lazy(() => import('./HistoryChart'));

interface ScanRowProps extends Pick<ReportTabProps, 'place'> {
  readonly scan: Scan;
  readonly answer: ScanAnswer | undefined;
  readonly isCounted: boolean;
}

const ScanRow = ({ place, scan, answer, isCounted }: ScanRowProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { timeZone } = usePage();
  const style = { locale: i18n.language, timeZone: intlZone(timeZone) };
  const timeOf = (iso: string) => formatDateTime(Date.parse(iso), style);
  const summary = answer?.kind === 'found' ? answer.summary : undefined;
  const isShown = scan.sha === place.sha;
  return (
    <Tr isRowSelected={isShown} data-test="scan-row">
      <Td dataLabel={t('Commit')}>
        {isShown ? (
          <code>{scan.sha.slice(0, 12)}</code>
        ) : (
          <Link to={`${evidencePath({ ...place, sha: scan.sha })}?tab=history`}>
            <code>{scan.sha.slice(0, 12)}</code>
          </Link>
        )}
      </Td>
      <Td dataLabel={t('Report uploaded')}>{timeOf(scan.uploaded)}</Td>
      {summary ? (
        <>
          <Td dataLabel={t('Scanned')}>
            {summary.created === undefined ? '–' : timeOf(summary.created)}
          </Td>
          {SEVERITIES.map((severity) => (
            <Td key={severity} dataLabel={t(rowOfState(severity).title)}>
              {summary.counts[severity].total}
            </Td>
          ))}
          <Td dataLabel={t('Can be fixed')}>
            {SEVERITIES.reduce((sum, severity) => sum + summary.counts[severity].fixable, 0)}
          </Td>
        </>
      ) : (
        <Td colSpan={SEVERITIES.length + 2}>
          {answer && answer.kind !== 'found' ? (
            t(rowOfState(answer.kind).title)
          ) : isCounted ? (
            <Skeleton screenreaderText={t('Evidence is being asked for')} />
          ) : (
            t('Not asked for')
          )}
        </Td>
      )}
    </Tr>
  );
};

/** The scans of an app over time, as a picture and as a table, and what became of findings between two of them. */
export default function HistoryTab({ place, scans: result, page }: ReportTabProps) {
  const { t } = useTranslation('plugin__network-evidence');
  const { scans = [], hasMore, isPartial, isLoadingMore, loadMore } = result;
  const shas = useMemo(
    () =>
      scans
        .filter(({ files }) => files.some(({ name }) => name === 'trivy.json'))
        .slice(0, MOST_COUNTED)
        .map(({ sha }) => sha),
    [scans],
  );
  const { answers } = useScanAnswers(place, shas);
  const counted = useMemo(() => countedScans(scans, answers), [scans, answers]);
  if (scans.length === 0)
    return (
      <EmptyState
        icon={SearchIcon}
        titleText={t('There are no scans of this app')}
        headingLevel="h2"
        data-test="no-history"
      />
    );
  return (
    <div className="network-evidence__report-tab" data-test="history-tab">
      <Title headingLevel="h2" size="lg">
        {t('Findings by scan')}
      </Title>
      {counted.length > 1 ? (
        <Suspense fallback={<Skeleton height="14rem" screenreaderText={t('Loading')} />}>
          <HistoryChart scans={counted} />
        </Suspense>
      ) : null}
      <Table variant="compact" aria-label={t('Scans, newest first')} gridBreakPoint="">
        <Thead>
          <Tr>
            <Th>{t('Commit')}</Th>
            <Th>{t('Report uploaded')}</Th>
            <Th>{t('Scanned')}</Th>
            {SEVERITIES.map((severity) => (
              <Th key={severity}>{t(rowOfState(severity).title)}</Th>
            ))}
            <Th>{t('Can be fixed')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {scans.map((scan) => (
            <ScanRow
              key={scan.sha}
              place={place}
              scan={scan}
              answer={answers.get(scan.sha)}
              isCounted={shas.includes(scan.sha)}
            />
          ))}
        </Tbody>
      </Table>
      {isPartial ? (
        <Content component="small" data-test="scans-partial">
          {t('The store holds more than the door reads: newer scans may be missing.')}
        </Content>
      ) : null}
      {hasMore ? (
        <Button variant="link" onClick={loadMore} isLoading={isLoadingMore} data-test="more-scans">
          {t('Show older scans')}
        </Button>
      ) : null}
      <ScanComparison place={place} scans={scans} page={page} />
    </div>
  );
}
