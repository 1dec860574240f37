import type { CommitPlace } from '../../../api/evidence/evidenceRequests';
import type { useReport } from '../../../hooks/useReport';
import type { ReportPage } from '../../../hooks/useReportPage';
import type { RunningPodsResult } from '../../../hooks/useRunningPods';
import type { ScansResult } from '../../../hooks/useScans';
import type { Scan } from '../../../model/evidence/answers';
import type { ReportFacts } from '../../../model/evidence/summarise';

/** What every tab may need to know. */
export interface ReportTabProps {
  readonly place: CommitPlace;
  /** Undefined where the list of scans does not have it (yet). */
  readonly scan: Scan | undefined;
  readonly scans: ScansResult;
  /** What the report says in short; undefined until anything is known. */
  readonly facts: ReportFacts | undefined;
  readonly report: ReturnType<typeof useReport>;
  readonly page: ReportPage;
  readonly running: RunningPodsResult;
}
