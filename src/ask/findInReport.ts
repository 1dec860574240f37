import { ApiError } from '../api/apiError';
import { type CommitPlace, fetchReport } from '../api/evidence/evidenceRequests';
import type { WorstFinding } from '../model/evidence/answers';
import type { WantedFindings } from '../model/evidence/wantedFindings';
import { type Question, questionKey } from './question';

/** A finding of a report, in short. */
export type FoundFinding = Pick<
  WorstFinding,
  'id' | 'severity' | 'package' | 'installed' | 'fixed'
>;

/** The findings of a whole report that were looked for, or why it could not be read. */
export type FoundInReport =
  | { readonly kind: 'read'; readonly findings: readonly FoundFinding[] }
  | { readonly kind: 'unread'; readonly detail: string };

/** Searches the text of a report, off the main thread where there is one; undefined where the text is no report. */
export type SearchReport = (
  text: string,
  wanted: WantedFindings,
  signal: AbortSignal,
) => Promise<readonly FoundFinding[] | undefined>;

/** The findings of one report that are looked for. That it cannot be read is an answer: others can be. */
export const findInReportQuestion = (
  place: CommitPlace,
  wanted: WantedFindings,
  search: SearchReport,
): Question<FoundInReport> => {
  const { namespace, app, sha } = place;
  return {
    key: questionKey('findInReport', { namespace, app, sha }, wanted),
    ask: async (transport, signal) => {
      try {
        const text = await fetchReport(transport, place, { signal });
        const findings = await search(text, wanted, signal);
        return findings
          ? { kind: 'read', findings }
          : { kind: 'unread', detail: 'the stored file is no whole report' };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return { kind: 'unread', detail: error.message };
      }
    },
  };
};
