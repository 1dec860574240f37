import { Title, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { intlZone, usePage } from '../../../hooks/pageContext';
import { useReportComparison } from '../../../hooks/useReport';
import type { Scan } from '../../../model/evidence/answers';
import type { ReportComparison } from '../../../model/evidence/compareReports';
import { createFindingRows, type FindingRow } from '../../../model/evidence/findingRows';
import { isProblem } from '../../../model/evidence/report';
import { formatDateTime } from '../../../model/format/times';
import { msg } from '../../../model/msg';
import type { ComparedScans } from '../../../model/view/reportPage';
import { ChoiceSelect } from '../../shared/ChoiceSelect';
import { EvidenceErrorState } from '../../shared/evidence/EvidenceErrorState';
import { VirtualTable, type VirtualColumn } from '../../shared/table/VirtualTable';
import { StateLabel } from '../../shared/evidence/StateLabel';
import type { ReportTabProps } from './reportTab';
import { DownloadState, ProblemState, StoppedReading } from './ReportStates';

type Fate = keyof ReportComparison;

const FATES: readonly (readonly [fate: Fate, title: string])[] = [
  ['fixed', msg('Fixed')],
  ['added', msg('New')],
  ['kept', msg('Kept')],
];

const COLUMNS: readonly VirtualColumn<FindingRow>[] = [
  { id: 'id', title: msg('Vulnerability'), share: 18, cell: ({ found }) => found.id },
  {
    id: 'severity',
    title: msg('Severity'),
    share: 12,
    cell: ({ found }) => <StateLabel id={found.severity} />,
  },
  { id: 'package', title: msg('Package'), share: 20, cell: ({ found }) => found.package },
  { id: 'installed', title: msg('Installed'), share: 15, cell: ({ found }) => found.installed },
  { id: 'fixed', title: msg('Fixed in'), share: 15, cell: ({ found }) => found.fixed ?? '–' },
  { id: 'title', title: msg('Title'), share: 20, cell: ({ found }) => found.title },
];

const WORST_FIRST = { column: 'severity', direction: 'asc' } as const;

const Fates = ({ comparison }: { readonly comparison: ReportComparison }) => {
  const { t } = useTranslation('plugin__network-evidence');
  const [chosen, choose] = useState<Fate>('fixed');
  const rows = useMemo(() => createFindingRows()(comparison[chosen]), [comparison, chosen]);
  return (
    <>
      <ToggleGroup aria-label={t('What became of vulnerabilities')}>
        {FATES.map(([fate, title]) => (
          <ToggleGroupItem
            key={fate}
            text={`${t(title)}: ${comparison[fate].length}`}
            isSelected={fate === chosen}
            onChange={() => choose(fate)}
            data-test={`became-${fate}`}
          />
        ))}
      </ToggleGroup>
      {rows.length === 0 ? (
        <p data-test="became-none">{t('None.')}</p>
      ) : (
        <div className="network-evidence__report-table">
          <VirtualTable
            name={t('What became of vulnerabilities')}
            columns={COLUMNS}
            rows={rows}
            sort={WORST_FIRST}
            onSort={() => undefined}
            selected={undefined}
            test="compared"
          />
        </div>
      )}
    </>
  );
};

interface ComparedProps extends Pick<ReportTabProps, 'place'> {
  readonly compare: ComparedScans;
}

const Compared = ({ place, compare }: ComparedProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { task, cancel, retry } = useReportComparison(place, compare);
  if (task.kind === 'failed') return <EvidenceErrorState error={task.error} onRetry={retry} />;
  if (task.kind === 'stopped') return <StoppedReading onAsk={retry} />;
  if (task.kind === 'running')
    return (
      <DownloadState
        title={t('Comparing two reports')}
        length={task.progress ?? 0}
        size={undefined}
        onCancel={cancel}
      />
    );
  return isProblem(task.value) ? (
    <ProblemState problem={task.value} />
  ) : (
    <Fates comparison={task.value} />
  );
};

interface ScanComparisonProps extends Pick<ReportTabProps, 'place' | 'page'> {
  /** Newest first. */
  readonly scans: readonly Scan[];
}

/** Two scans, and what was fixed, what is new and what stayed from the one to the other. */
export const ScanComparison = ({ place, page, scans }: ScanComparisonProps) => {
  const { t, i18n } = useTranslation('plugin__network-evidence');
  const { timeZone } = usePage();
  const style = { locale: i18n.language, timeZone: intlZone(timeZone) };
  const { compare } = page.state;
  const reports = scans.filter(({ files }) => files.some(({ name }) => name === 'trivy.json'));
  const choices = reports.map(({ sha, uploaded }) => ({
    value: sha,
    title: sha.slice(0, 12),
    description: formatDateTime(Date.parse(uploaded), style),
  }));
  const at = reports.findIndex(({ sha }) => sha === place.sha);
  const usual = {
    before: reports[at + 1]?.sha ?? reports.at(-1)?.sha ?? place.sha,
    after: place.sha,
  };
  const { before, after } = compare ?? usual;
  if (reports.length < 2) return null;
  return (
    <>
      <Title headingLevel="h2" size="lg">
        {t('Compare two scans')}
      </Title>
      <div className="network-evidence__report-head">
        <span>{t('From')}</span>
        <ChoiceSelect
          label={t('Older scan')}
          choices={choices}
          value={before}
          text={before.slice(0, 12)}
          onChoose={(sha) => page.update({ compare: { before: sha, after } }, 'replace')}
          test="compare-before"
        />
        <span>{t('to')}</span>
        <ChoiceSelect
          label={t('Newer scan')}
          choices={choices}
          value={after}
          text={after.slice(0, 12)}
          onChoose={(sha) => page.update({ compare: { before, after: sha } }, 'replace')}
          test="compare-after"
        />
      </div>
      <Compared place={place} compare={{ before, after }} />
    </>
  );
};
