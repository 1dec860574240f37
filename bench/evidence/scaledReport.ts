import { readFileSync } from 'node:fs';
import { env } from 'node:process';

const REAL = `${env.TRIVY_REPORTS ?? '../shared/data/trivy'}/debian-stretch.trivy.json`;
/** That of an ordinary image of a few hundred packages. */
const SIZE_BYTES = 1_000_000;

interface Report {
  readonly Results: readonly { readonly Vulnerabilities?: readonly unknown[] }[];
}

/** As Trivy does. */
const print = (report: Report): string => JSON.stringify(report, undefined, 2);

const findingsIn = ({ Results }: Report): number =>
  Results.reduce((sum, { Vulnerabilities = [] }) => sum + Vulnerabilities.length, 0);

/**
 * A real report whose findings are repeated until it is as large as that of an ordinary image, or has so many.
 *
 * @throws Error when it is not on this machine
 */
export function scaledReport({ findings }: { readonly findings?: number } = {}): string {
  const report = JSON.parse(readFileSync(REAL, 'utf8')) as Report;
  const times = Math.ceil(
    findings === undefined ? SIZE_BYTES / print(report).length : findings / findingsIn(report),
  );
  const repeat = (found: readonly unknown[]): unknown[] =>
    Array.from({ length: times }, () => found).flat();
  const Results = report.Results.map((one) => ({
    ...one,
    Vulnerabilities: repeat(one.Vulnerabilities ?? []),
  }));
  return print({ ...report, Results });
}
