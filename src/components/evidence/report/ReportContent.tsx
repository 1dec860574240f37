import { Tab, Tabs, TabTitleText } from '@patternfly/react-core';
import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitPlace } from '../../../api/evidence/evidenceRequests';
import { useReport } from '../../../hooks/useReport';
import { useReportPage } from '../../../hooks/useReportPage';
import { useRunningPods } from '../../../hooks/useRunningPods';
import { useScanAnswers } from '../../../hooks/useEvidence';
import type { ScansResult } from '../../../hooks/useScans';
import type { Scan } from '../../../model/evidence/answers';
import { isProblem } from '../../../model/evidence/report';
import { msg } from '../../../model/msg';
import { REPORT_TABS, type ReportTab } from '../../../model/view/reportPage';
import { LoadingState } from '../../shared/LoadingState';
import { FindingsTab } from './FindingsTab';
import { ReportHeader } from './ReportHeader';
import type { ReportTabProps } from './reportTab';

interface TabRow {
  /** A `msg()` text. */
  readonly title: string;
  readonly Content: ComponentType<ReportTabProps>;
}

const TABS: Readonly<Record<ReportTab, TabRow>> = {
  findings: { title: msg('Findings'), Content: FindingsTab },
  packages: { title: msg('Packages'), Content: lazy(() => import('./PackagesTab')) },
  history: { title: msg('History'), Content: lazy(() => import('./HistoryTab')) },
  runs: { title: msg('Where it runs'), Content: lazy(() => import('./RunsTab')) },
  talks: { title: msg('What it talks to'), Content: lazy(() => import('./TalksTab')) },
};

const CONTENT = 'network-evidence-report-tab';

const isTab = (key: unknown): key is ReportTab => REPORT_TABS.some((tab) => tab === key);

interface ReportContentProps {
  readonly place: CommitPlace;
  readonly scan: Scan | undefined;
  readonly result: ScansResult;
}

/** Head and tabs of one scan. */
export const ReportContent = ({ place, scan, result }: ReportContentProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const page = useReportPage();
  const hasReport = scan === undefined || scan.files.some(({ name }) => name === 'trivy.json');
  const report = useReport(hasReport ? place : undefined);
  const { answers } = useScanAnswers(place, [place.sha]);
  const running = useRunningPods(place);
  const answer = answers.get(place.sha);
  const { task } = report;
  const read =
    task.kind === 'done'
      ? isProblem(task.value)
        ? undefined
        : task.value
      : task.kind === 'running'
        ? task.progress?.report
        : undefined;
  const summary = answer?.kind === 'found' ? answer.summary : undefined;
  const facts = read?.head.facts ?? summary;
  const tab = TABS[page.state.tab];
  const { Content } = tab;
  return (
    <>
      <ReportHeader
        place={place}
        scan={scan}
        scans={result.scans ?? []}
        facts={facts}
        uploaded={scan?.uploaded ?? summary?.uploaded}
        imageCreated={read?.head.imageCreated}
        running={running}
      />
      <Tabs
        activeKey={page.state.tab}
        aria-label={t('Evidence of the app')}
        onSelect={(_event, key) => {
          if (isTab(key)) page.update({ tab: key, find: '', finding: undefined, sort: undefined });
        }}
      >
        {REPORT_TABS.map((id) => (
          <Tab
            key={id}
            eventKey={id}
            tabContentId={CONTENT}
            title={<TabTitleText>{t(TABS[id].title)}</TabTitleText>}
            data-test={`report-tab-${id}`}
          />
        ))}
      </Tabs>
      <div id={CONTENT} role="tabpanel" aria-label={t(tab.title)}>
        <Suspense fallback={<LoadingState label={t('Loading evidence')} />}>
          <Content
            place={place}
            scan={scan}
            scans={result}
            facts={facts}
            report={report}
            page={page}
            running={running}
          />
        </Suspense>
      </div>
    </>
  );
};
