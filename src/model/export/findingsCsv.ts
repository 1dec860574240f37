import { BYTE_ORDER_MARK, harmless, rowText } from './csvText';
import type { Vulnerability } from '../evidence/report';

type Column = readonly [title: string, text: (finding: Vulnerability) => string | undefined];

const COLUMNS: readonly Column[] = [
  ['Id', ({ id }) => id],
  ['Severity', ({ severity }) => severity],
  ['SeveritySource', ({ severitySource }) => severitySource],
  ['Score', ({ score }) => score?.toString()],
  ['CvssVersion', ({ scoreVersion }) => scoreVersion?.toString()],
  ['Package', ({ package: name }) => name],
  ['Installed', ({ installed }) => installed],
  ['Fixed', ({ fixed }) => fixed],
  ['Status', ({ status }) => status],
  ['Target', ({ target }) => target],
  ['Path', ({ path }) => path],
  ['Purl', ({ purl }) => purl],
  ['Title', ({ title }) => title],
  ['Link', ({ link }) => link],
  ['Published', ({ published }) => published],
];

/** Vulnerabilities as CSV (RFC 4180), one a line, header included. */
export const findingsCsv = (findings: readonly Vulnerability[]): string =>
  BYTE_ORDER_MARK +
  rowText(COLUMNS.map(([title]) => title)) +
  findings
    .map((finding) => rowText(COLUMNS.map(([, text]) => harmless(text(finding) ?? ''))))
    .join('');
