import {
  isProblem,
  parseReport,
  vulnerabilitiesIn,
  type ReportProblem,
  type Vulnerability,
} from './report';
import { isWanted, type WantedFindings } from './wantedFindings';

/** The vulnerabilities of a report that are wanted, worst first; or why the text is none. */
export function findVulnerabilities(
  text: string,
  wanted: WantedFindings,
): readonly Vulnerability[] | ReportProblem {
  const report = parseReport(text);
  if (isProblem(report)) return report;
  return [...vulnerabilitiesIn(report)].filter((found) => isWanted(wanted, found));
}
