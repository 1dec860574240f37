import { useMemo } from 'react';
import { type CommitPlace, fetchReport, fetchSbom } from '../api/evidence/evidenceRequests';
import type { ReportComparison } from '../model/evidence/compareReports';
import { createFindingRows, type FindingRow } from '../model/evidence/findingRows';
import { isProblem, type ReportHead, type ReportProblem } from '../model/evidence/report';
import type { Sbom } from '../model/evidence/sbom';
import type { ComparedScans } from '../model/view/reportPage';
import { evidenceDownload } from './evidenceTransport';
import { readInWorker, readWhole } from './reading/readInWorker';
import { type StartTask, useLongTask } from './useLongTask';

/** A report as far as it is read: vulnerabilities come worst first. */
export interface ReadReport {
  readonly head: ReportHead;
  readonly rows: readonly FindingRow[];
}

/** Characters that have come, and then what is read of them. */
export interface ReportProgress {
  readonly length: number;
  readonly report?: ReadReport;
}

type ReportTask = StartTask<ReadReport | ReportProblem, ReportProgress>;

const isHead = (part: ReportHead | ReportProblem): part is ReportHead => !isProblem(part);

const reportTask =
  (place: CommitPlace): ReportTask =>
  async ({ signal, onProgress }) => {
    const onLength = (length: number) => onProgress(() => ({ length }));
    const text = await fetchReport(evidenceDownload, place, { signal, onLength });
    const rows: FindingRow[] = [];
    const named = createFindingRows();
    let first: ReportHead | ReportProblem = { problem: 'noReport' };
    const readSoFar = (head: ReportHead): ReadReport => ({ head, rows: [...rows] });
    await readInWorker(
      { kind: 'report', input: text },
      {
        signal,
        onPart: (part) => {
          if ('facts' in part || 'problem' in part) first = part;
          else rows.push(...named(part));
          const head = first;
          if (isHead(head)) onProgress(() => ({ length: text.length, report: readSoFar(head) }));
        },
      },
    );
    return isHead(first) ? readSoFar(first) : first;
  };

/** The report of a scan, downloaded and read off the main thread; undefined asks for nothing. */
export const useReport = (place: CommitPlace | undefined) => {
  const { namespace, app, sha } = place ?? {};
  const start = useMemo(
    () =>
      namespace === undefined || app === undefined || sha === undefined
        ? undefined
        : reportTask({ namespace, app, sha }),
    [namespace, app, sha],
  );
  return useLongTask(start);
};

/** The SBOM of a scan. */
export const useSbom = ({ namespace, app, sha }: CommitPlace) => {
  const start = useMemo<StartTask<Sbom | ReportProblem, number>>(
    () =>
      async ({ signal, onProgress }) => {
        const onLength = (length: number) => onProgress(() => length);
        const place = { namespace, app, sha };
        const text = await fetchSbom(evidenceDownload, place, { signal, onLength });
        return readWhole({ kind: 'sbom', input: text }, signal);
      },
    [namespace, app, sha],
  );
  return useLongTask(start);
};

/** What became of vulnerabilities from one scan of an app to another. */
export const useReportComparison = (
  { namespace, app }: Pick<CommitPlace, 'namespace' | 'app'>,
  { before, after }: ComparedScans,
) => {
  const start = useMemo<StartTask<ReportComparison | ReportProblem, number>>(
    () =>
      async ({ signal, onProgress }) => {
        const lengths = [0, 0];
        const fetchOne = (sha: string, at: number) =>
          fetchReport(
            evidenceDownload,
            { namespace, app, sha },
            {
              signal,
              onLength: (length) => {
                lengths[at] = length;
                onProgress(() => lengths.reduce((sum, each) => sum + each));
              },
            },
          );
        const [former, latter] = await Promise.all([fetchOne(before, 0), fetchOne(after, 1)]);
        const input = { before: former, after: latter };
        return readWhole({ kind: 'compare', input }, signal);
      },
    [namespace, app, before, after],
  );
  return useLongTask(start);
};
