import { Button, CardBody, CardFooter, Content } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useTranslation } from 'react-i18next';
import { usePage } from '../../hooks/pageContext';
import { useWorkloadRows } from '../../hooks/useWorkloadRows';
import { useWorkloads } from '../../hooks/useWorkloads';
import { CALL_ORIGIN_TITLES } from '../../model/evidence/callOrigins';
import { workloadGroup } from '../../model/evidence/workloadGroups';
import { sortWorkloads, summaryOf, type WorkloadRow } from '../../model/evidence/workloadRows';
import { formatCount } from '../../model/format/numberText';
import { DEFAULT_TOP } from '../../model/metrics/panels';
import { errorTextOf } from '../shared/errorTexts';
import { StateLabel } from '../shared/evidence/StateLabel';
import { KindBadge } from '../shared/KindBadge';
import { LoadingState } from '../shared/LoadingState';

const EXPOSED = workloadGroup('exposed');

interface RowsProps {
  readonly rows: readonly WorkloadRow[];
}

const Rows = ({ rows }: RowsProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  return (
    <Table variant="compact" aria-label={t('Exposed and vulnerable')} gridBreakPoint="">
      <Thead>
        <Tr>
          <Th>{t('Workload')}</Th>
          <Th>{t('Worst finding')}</Th>
          <Th modifier="fitContent">{t('Critical')}</Th>
          <Th modifier="fitContent">{t('High')}</Th>
          <Th>{t('Called from')}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => {
          const counts = summaryOf(row)?.counts;
          const { kind, name, namespace } = row.workload;
          const counted = (count = 0) => formatCount(count, i18n.language);
          return (
            <Tr key={row.id} data-test="exposed-row">
              <Td dataLabel={t('Workload')}>
                <KindBadge kind={kind} /> {name} <small>{namespace}</small>
              </Td>
              <Td dataLabel={t('Worst finding')}>
                {row.state ? <StateLabel id={row.state} /> : null}
              </Td>
              <Td dataLabel={t('Critical')}>{counted(counts?.CRITICAL.total)}</Td>
              <Td dataLabel={t('High')}>{counted(counts?.HIGH.total)}</Td>
              <Td dataLabel={t('Called from')}>
                {row.calledFrom === 'nobody' ? t('nobody') : t(CALL_ORIGIN_TITLES[row.calledFrom])}
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
};

/** The worst of the workloads that are called from outside and run something with a critical or high finding. */
export default function ExposedWorkloads() {
  const { t } = useTranslation('plugin__network-evidence');
  const { state, update } = usePage();
  const { shown, error, isLoading, retry, round } = useWorkloads();
  const { rows, progress, isRunning, cancel, retry: askRest } = useWorkloadRows(shown);
  const found = sortWorkloads(EXPOSED ? rows.filter(EXPOSED.has) : []);
  const top = state.overview.top ?? DEFAULT_TOP;
  const isOpen = progress.done < progress.of;
  if (!shown)
    return (
      <CardBody>
        {isLoading ? <LoadingState onCancel={round.cancel} /> : null}
        {error ? (
          <Content component="p" data-test="exposed-error">
            {t(errorTextOf(error).title)} · {error.message}
          </Content>
        ) : null}
        {isLoading ? null : (
          <Button variant="link" isInline onClick={retry}>
            {t('Try again')}
          </Button>
        )}
      </CardBody>
    );
  return (
    <>
      <CardBody>
        {found.length > 0 ? <Rows rows={found.slice(0, top)} /> : null}
        {found.length === 0 && !isOpen ? (
          <Content component="p" data-test="exposed-none">
            {t('None, as far as is known of these workloads.')}
          </Content>
        ) : null}
        {isOpen ? (
          <Content component="p" data-test="exposed-progress">
            {t('Evidence of {{done}} of {{of}} workloads', progress)}{' '}
            <Button variant="link" isInline onClick={isRunning ? cancel : askRest}>
              {isRunning ? t('Stop') : t('Ask for the rest')}
            </Button>
          </Content>
        ) : null}
        {shown.isExact ? null : <Content component="small">{t('Partial')}</Content>}
      </CardBody>
      <CardFooter>
        <Button
          variant="link"
          isInline
          onClick={() =>
            update({ view: 'evidence', selected: undefined, evidence: { group: 'exposed' } })
          }
          data-test="exposed-all"
        >
          {t('Show all {{count}}', { count: found.length })}
        </Button>
      </CardFooter>
    </>
  );
}
