import { Content, EmptyState, EmptyStateBody, Skeleton } from '@patternfly/react-core';
import { ResourceLink } from '@openshift-console/dynamic-plugin-sdk';
import { SearchIcon } from '@patternfly/react-icons';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { intlZone, usePage } from '../../../hooks/pageContext';
import type { Proof } from '../../../model/evidence/joined';
import { rowOfState } from '../../../model/evidence/joinStates';
import { proofOf } from '../../../model/evidence/judgeImage';
import type { RunningImage } from '../../../model/evidence/runningPods';
import type { ReportFacts } from '../../../model/evidence/summarise';
import { formatDateTime } from '../../../model/format/times';
import { ProofLabel } from '../../shared/evidence/ProofLabel';
import { StateLabel } from '../../shared/evidence/StateLabel';
import type { ReportTabProps } from './reportTab';

/** What the report is about comes first. */
const ORDER: readonly Proof[] = ['verified', 'cannotTell', 'anotherImage'];

const proofIn = (image: RunningImage, facts: ReportFacts | undefined): Proof =>
  facts ? proofOf(image.container, facts) : 'cannotTell';

/** Rows that are drawn; an app with more pods is read by its workloads. */
const MOST_ROWS = 500;

/** The pods that run the app, on which nodes, and whether the report is about the very image that they run. */
export default function RunsTab({ place, facts, running }: ReportTabProps) {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { timeZone } = usePage();
  const style = { locale: i18n.language, timeZone: intlZone(timeZone) };
  const { images, isPartial, unread } = running;
  const rows = useMemo(
    () =>
      (images ?? [])
        .map((image) => ({ image, proof: proofIn(image, facts) }))
        .sort((a, b) => ORDER.indexOf(a.proof) - ORDER.indexOf(b.proof)),
    [images, facts],
  );
  if (unread)
    return (
      <EmptyState
        icon={SearchIcon}
        titleText={t('The pods of the namespace could not be listed')}
        headingLevel="h2"
        data-test={`runs-${unread.kind}`}
      >
        <EmptyStateBody>
          <StateLabel id={unread.kind} /> {t(rowOfState(unread.kind).hint)}
          {unread.kind === 'unreachable' ? <code>{unread.detail}</code> : null}
        </EmptyStateBody>
      </EmptyState>
    );
  if (!images) return <Skeleton height="10rem" screenreaderText={t('Loading pods')} />;
  if (rows.length === 0)
    return (
      <EmptyState
        icon={SearchIcon}
        titleText={t('No pod runs this app at present')}
        headingLevel="h2"
        data-test="runs-nowhere"
      >
        <EmptyStateBody>
          {t('It was scanned, but runs no longer, or its pods are called otherwise.')}
        </EmptyStateBody>
      </EmptyState>
    );
  return (
    <div className="network-evidence__report-tab" data-test="runs-tab">
      <Table variant="compact" aria-label={t('Pods that run this app')} gridBreakPoint="">
        <Thead>
          <Tr>
            <Th>{t('Pod')}</Th>
            <Th>{t('Workload')}</Th>
            <Th>{t('Node')}</Th>
            <Th>{t('Container')}</Th>
            <Th>{t('Commit')}</Th>
            <Th>{t('Proof')}</Th>
            <Th>{t('Pod started')}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {rows.slice(0, MOST_ROWS).map(({ image, proof }) => (
            <Tr key={image.id} data-test="running-pod">
              <Td dataLabel={t('Pod')}>
                <ResourceLink
                  groupVersionKind={{ version: 'v1', kind: 'Pod' }}
                  name={image.pod}
                  namespace={place.namespace}
                />
              </Td>
              <Td dataLabel={t('Workload')}>{`${image.workload.kind} ${image.workload.name}`}</Td>
              <Td dataLabel={t('Node')}>{image.node ?? '–'}</Td>
              <Td dataLabel={t('Container')} modifier="breakWord">
                {image.container.name}
              </Td>
              <Td dataLabel={t('Commit')}>
                {image.commit ? (
                  <code title={image.commit.rule}>{image.commit.value.slice(0, 12)}</code>
                ) : (
                  t('Not known')
                )}
              </Td>
              <Td dataLabel={t('Proof')}>
                <ProofLabel proof={proof} />
              </Td>
              <Td dataLabel={t('Pod started')}>
                {image.startedMs === undefined ? '–' : formatDateTime(image.startedMs, style)}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {isPartial || rows.length > MOST_ROWS ? (
        <Content component="small" data-test="runs-partial">
          {t('There are more pods than these.')}
        </Content>
      ) : null}
    </div>
  );
}
