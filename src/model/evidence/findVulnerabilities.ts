import {
  isProblem,
  parseReport,
  vulnerabilitiesIn,
  type ReportProblem,
  type Vulnerability,
} from './report';

/** What is looked for in a report: a vulnerability by its id, a package by its name, in whatever case. */
export type WantedFinding =
  | { readonly by: 'id'; readonly value: string }
  | { readonly by: 'package'; readonly value: string };

/** The vulnerabilities of a report that are wanted, worst first; or why the text is none. */
export function findVulnerabilities(
  text: string,
  { by, value }: WantedFinding,
): readonly Vulnerability[] | ReportProblem {
  const report = parseReport(text);
  if (isProblem(report)) return report;
  const wanted = value.toLowerCase();
  return [...vulnerabilitiesIn(report)].filter((found) => found[by].toLowerCase() === wanted);
}
