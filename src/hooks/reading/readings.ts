import { compareReports, type ReportComparison } from '../../model/evidence/compareReports';
import { findVulnerabilities } from '../../model/evidence/findVulnerabilities';
import {
  isProblem,
  parseReport,
  reportHead,
  vulnerabilitiesIn,
  type ReportHead,
  type ReportProblem,
  type Vulnerability,
} from '../../model/evidence/report';
import { readSbom, type Sbom } from '../../model/evidence/sbom';
import type { WantedFindings } from '../../model/evidence/wantedFindings';

/** A report comes in parts, so that its first rows are there early and no part keeps the page from drawing. */
export type ReportPart = ReportHead | readonly Vulnerability[] | ReportProblem;

/** What a worker reads: the texts that go in, and what comes out of it in one or more parts. */
export interface Readings {
  readonly report: { readonly input: string; readonly part: ReportPart };
  readonly sbom: { readonly input: string; readonly part: Sbom | ReportProblem };
  readonly compare: {
    readonly input: { readonly before: string; readonly after: string };
    readonly part: ReportComparison | ReportProblem;
  };
  readonly find: {
    readonly input: { readonly text: string; readonly wanted: WantedFindings };
    readonly part: readonly Vulnerability[] | ReportProblem;
  };
}

export type ReadingKind = keyof Readings;

export interface ReadingJob<K extends ReadingKind = ReadingKind> {
  readonly kind: K;
  readonly input: Readings[K]['input'];
}

/** More than fit on a screen. */
const FIRST_ROWS = 100;
/** What the page takes over in a few milliseconds. */
const ROWS = 250;

function* reportParts(text: string): Generator<ReportPart> {
  const report = parseReport(text);
  if (isProblem(report)) {
    yield report;
    return;
  }
  yield reportHead(report);
  let rows: Vulnerability[] = [];
  let most = FIRST_ROWS;
  for (const found of vulnerabilitiesIn(report)) {
    rows.push(found);
    if (rows.length < most) continue;
    yield rows;
    rows = [];
    most = ROWS;
  }
  yield rows;
}

function comparison({ before, after }: Readings['compare']['input']): Readings['compare']['part'] {
  const [former, latter] = [parseReport(before), parseReport(after)];
  if (isProblem(former)) return former;
  if (isProblem(latter)) return latter;
  return compareReports([...vulnerabilitiesIn(former)], [...vulnerabilitiesIn(latter)]);
}

type Reader<K extends ReadingKind> = (input: Readings[K]['input']) => Iterable<Readings[K]['part']>;

export const READERS: { readonly [K in ReadingKind]: Reader<K> } = {
  report: reportParts,
  sbom: (text) => [readSbom(text)],
  compare: (texts) => [comparison(texts)],
  find: ({ text, wanted }) => [findVulnerabilities(text, wanted)],
};
