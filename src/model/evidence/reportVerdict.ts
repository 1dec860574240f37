import { SEVERITIES, type ScanSummary } from './answers';
import type { ReportVerdict } from './joined';

/** What a report says in one word. */
export const reportVerdict = ({
  counts,
  misconfigurations,
  secrets,
}: ScanSummary): ReportVerdict =>
  SEVERITIES.some((severity) => counts[severity].total > 0) || misconfigurations + secrets > 0
    ? 'findings'
    : 'clean';
