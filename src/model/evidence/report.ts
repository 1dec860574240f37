import { SEVERITIES, type Severity } from './answers';
import { cleanLines, cleanText } from './cleanText';
import { CVSS_VERSIONS, isScore, type CvssVersion } from './cvss';
import { MAX_EVIDENCE_TEXT } from './evidenceText';
import { at, isRecord, type Json } from '../json';
import { factsOf, type ReportFacts } from './summarise';
import {
  isTrivyReport,
  withoutByteOrderMark,
  type TrivyFinding,
  type TrivyReport,
  type TrivyResult,
} from './trivyReport';
import { webLink } from './webLink';
import {
  compareVulnerabilities,
  rankVulnerability,
  severityOf,
  type RankedVulnerability,
} from './worstFindings';

const MAX_ID = 100;
const MAX_NAME = 300;
const MAX_TITLE = 500;
const MAX_TEXT = 5_000;
const MAX_REFERENCES = 100;
const MAX_RATINGS = 30;
const MAX_LISTED_FINDINGS = 20_000;

/** What one source says how severe a vulnerability is. */
export interface CvssRating {
  readonly source: string;
  readonly version: CvssVersion;
  readonly score?: number;
  readonly vector?: string;
}

export interface Vulnerability {
  readonly id: string;
  readonly severity: Severity;
  /** Whose word the severity is: `nvd`, `redhat`, `ghsa`, … */
  readonly severitySource?: string;
  /** The highest of the newest version of CVSS. */
  readonly score?: number;
  readonly scoreVersion?: CvssVersion;
  readonly package: string;
  readonly installed: string;
  /** Versions without it, joined by commas. */
  readonly fixed?: string;
  /** `fixed`, `affected`, `will_not_fix`, `end_of_life`, … as Trivy writes it. */
  readonly status?: string;
  /** Where it was found: the system, a lock file, a kind of packages. */
  readonly target: string;
  /** The file of the package inside the image. */
  readonly path?: string;
  /** https://github.com/package-url/purl-spec */
  readonly purl?: string;
  readonly title?: string;
  readonly description?: string;
  readonly ratings: readonly CvssRating[];
  /** http(s). */
  readonly link?: string;
  /** http(s). */
  readonly references: readonly string[];
  /** ISO 8601. */
  readonly published?: string;
  /** ISO 8601. */
  readonly modified?: string;
  /** `sha256:…` of the layer that brought it in. */
  readonly layer?: string;
}

export interface Misconfiguration {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message?: string;
  readonly resolution?: string;
  readonly description?: string;
  /** http(s). */
  readonly link?: string;
  readonly file: string;
  /** First and last line, from 1. */
  readonly lines?: readonly [number, number];
}

/** Where a secret lies, never what it is: what Trivy leaves readable around it may hold another one. */
export interface ExposedSecret {
  readonly rule: string;
  readonly category: string;
  readonly title: string;
  readonly severity: Severity;
  readonly file: string;
  /** First and last line, from 1. */
  readonly lines?: readonly [number, number];
}

export interface LicenceFinding {
  readonly licence: string;
  /** `forbidden`, `restricted`, `reciprocal`, `notice`, … as Trivy sorts licences. */
  readonly category: string;
  readonly severity: Severity;
  readonly package?: string;
  readonly file?: string;
}

/** A finding that somebody declared to be none. */
export interface SuppressedFinding {
  readonly type: string;
  readonly status: string;
  readonly source: string;
  readonly statement?: string;
  /** Of the vulnerability, check or rule; of a licence its name. */
  readonly id: string;
  readonly severity: Severity;
  readonly package?: string;
  readonly installed?: string;
  readonly title?: string;
  readonly target: string;
}

/** What a report says besides its vulnerabilities. */
export interface ReportHead {
  /** As in the door's summary. */
  readonly facts: ReportFacts;
  /** When the image was built, ISO 8601. */
  readonly imageCreated?: string;
  readonly misconfigurations: readonly Misconfiguration[];
  readonly secrets: readonly ExposedSecret[];
  readonly licences: readonly LicenceFinding[];
  readonly suppressed: readonly SuppressedFinding[];
}

export interface Report extends ReportHead {
  /** Worst first, in the order of the summary's worst. */
  readonly vulnerabilities: readonly Vulnerability[];
}

/** Why a text is no report that can be shown. */
export interface ReportProblem {
  readonly problem:
    /** Longer than 100 MB. */
    | 'tooLarge'
    /** Begins like JSON and ends too early. */
    | 'truncated'
    | 'noJson'
    /** JSON of something else, such as an SBOM. */
    | 'noReport'
    /** Of a version that is not read; `version` says of which. */
    | 'otherVersion'
    /** Of the right version, but with parts that are no such parts. */
    | 'malformed';
  readonly version?: string;
}

export const isProblem = (value: object): value is ReportProblem => 'problem' in value;

/** The JSON of a text that others wrote, or why there is none. */
export function parseEvidence(text: string): { readonly value: unknown } | ReportProblem {
  if (text.length > MAX_EVIDENCE_TEXT) return { problem: 'tooLarge' };
  const json = withoutByteOrderMark(text);
  try {
    return { value: JSON.parse(json) as unknown };
  } catch {
    return { problem: /^\s*[{[]/.test(json) ? 'truncated' : 'noJson' };
  }
}

/** Trivy's JSON report, schema 2, checked; or why the text is none. */
export function parseReport(text: string): TrivyReport | ReportProblem {
  const parsed = parseEvidence(text);
  if (isProblem(parsed)) return parsed;
  const { value } = parsed;
  if (isTrivyReport(value)) return value;
  // Before schema 2 a report was the bare list of its results.
  if (Array.isArray(value)) return { problem: 'otherVersion', version: '1' };
  const version = at(value, ['SchemaVersion']);
  if (version === 2) return { problem: 'malformed' };
  if (typeof version !== 'number') return { problem: 'noReport' };
  return { problem: 'otherVersion', version: String(version) };
}

const textOf = (value: unknown, length: number): string | undefined =>
  typeof value === 'string' && value !== '' ? cleanText(value, length) : undefined;

const linesOf = (value: unknown, length: number): string | undefined =>
  typeof value === 'string' && value !== '' ? cleanLines(value, length) : undefined;

const nameOf = (value: unknown, length = MAX_NAME): string => textOf(value, length) ?? '';

/** The year 1 is Go's moment that nobody set. */
const timeOf = (value: unknown): string | undefined => {
  const ms = typeof value === 'string' && value.length < 40 ? Date.parse(value) : NaN;
  return ms > Date.UTC(1970, 0, 2) ? new Date(ms).toISOString() : undefined;
};

const isLine = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

const lineRange = (first: unknown, last: unknown): readonly [number, number] | undefined =>
  isLine(first) ? [first, isLine(last) && last > first ? last : first] : undefined;

const linksOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.slice(0, MAX_REFERENCES) : [])
    .map(webLink)
    .filter((link) => link !== undefined);

function ratingsOf(sources: unknown): CvssRating[] {
  if (!isRecord(sources)) return [];
  const ratings = Object.entries(sources).flatMap(([name, source]) =>
    CVSS_VERSIONS.flatMap(({ version, score, vector }): CvssRating[] => {
      const [number, text] = [at(source, [score]), textOf(at(source, [vector]), MAX_NAME)];
      const value = isScore(number) ? number : undefined;
      if (value === undefined && text === undefined) return [];
      return [{ source: cleanText(name, MAX_ID), version, score: value, vector: text }];
    }),
  );
  return ratings
    .sort((a, b) => b.version - a.version || (b.score ?? 0) - (a.score ?? 0))
    .slice(0, MAX_RATINGS);
}

interface Listed extends RankedVulnerability {
  readonly target: string;
}

const vulnerabilityOf = ({ found, severity, score, version, target }: Listed): Vulnerability => ({
  id: nameOf(found.VulnerabilityID, MAX_ID),
  severity,
  severitySource: textOf(found.SeveritySource, MAX_ID),
  score: version === 0 ? undefined : score,
  scoreVersion: version === 0 ? undefined : version,
  package: nameOf(found.PkgName),
  installed: nameOf(found.InstalledVersion),
  fixed: textOf(found.FixedVersion, MAX_NAME),
  status: textOf(found.Status, MAX_ID),
  target,
  path: textOf(found.PkgPath, MAX_NAME),
  purl: textOf(at(found, ['PkgIdentifier', 'PURL']), MAX_NAME),
  title: textOf(found.Title, MAX_TITLE),
  description: linesOf(found.Description, MAX_TEXT),
  ratings: ratingsOf(found.CVSS),
  link: webLink(found.PrimaryURL),
  references: linksOf(found.References),
  published: timeOf(found.PublishedDate),
  modified: timeOf(found.LastModifiedDate),
  layer: textOf(at(found, ['Layer', 'DiffID']) ?? at(found, ['Layer', 'Digest']), MAX_ID),
});

/** All vulnerabilities of a report, worst first, each made when it is asked for. */
export function* vulnerabilitiesIn({ Results }: TrivyReport): Generator<Vulnerability, void> {
  const listed = (Results ?? []).flatMap(({ Target, Vulnerabilities }) => {
    const target = nameOf(Target);
    return (Vulnerabilities ?? []).map((found) =>
      Object.assign(rankVulnerability(found), { target }),
    );
  });
  listed.sort(compareVulnerabilities);
  for (const one of listed) yield vulnerabilityOf(one);
}

const misconfigurationOf = (found: TrivyFinding, target: string): Misconfiguration => ({
  id: nameOf(found.ID, MAX_ID),
  severity: severityOf(found),
  title: nameOf(found.Title, MAX_TITLE),
  message: linesOf(found.Message, MAX_TEXT),
  resolution: linesOf(found.Resolution, MAX_TEXT),
  description: linesOf(found.Description, MAX_TEXT),
  link: webLink(found.PrimaryURL),
  file: target,
  lines: lineRange(
    at(found, ['CauseMetadata', 'StartLine']),
    at(found, ['CauseMetadata', 'EndLine']),
  ),
});

const secretOf = (found: TrivyFinding, target: string): ExposedSecret => ({
  rule: nameOf(found.RuleID, MAX_ID),
  category: nameOf(found.Category, MAX_ID),
  title: nameOf(found.Title, MAX_TITLE),
  severity: severityOf(found),
  file: target,
  lines: lineRange(found.StartLine, found.EndLine),
});

const licenceOf = (found: TrivyFinding): LicenceFinding => ({
  licence: nameOf(found.Name),
  category: nameOf(found.Category, MAX_ID),
  severity: severityOf(found),
  package: textOf(found.PkgName, MAX_NAME),
  file: textOf(found.FilePath, MAX_NAME),
});

/** Where findings have their names: vulnerabilities, checks, secrets, licences. */
const ID_OF = ['VulnerabilityID', 'ID', 'RuleID', 'Name'];

function suppressedOf(found: TrivyFinding, target: string): SuppressedFinding {
  const finding: Json = isRecord(found.Finding) ? found.Finding : {};
  const type = nameOf(found.Type, MAX_ID);
  return {
    type,
    status: nameOf(found.Status, MAX_ID),
    source: nameOf(found.Source),
    statement: linesOf(found.Statement, MAX_TEXT),
    id: nameOf(
      ID_OF.map((name) => finding[name]).find((each) => each !== undefined),
      MAX_ID,
    ),
    severity: severityOf(finding),
    package: textOf(finding.PkgName, MAX_NAME),
    installed: textOf(finding.InstalledVersion, MAX_NAME),
    title: textOf(finding.Title, MAX_TITLE),
    target,
  };
}

const bySeverity = (a: { readonly severity: Severity }, b: { readonly severity: Severity }) =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** Findings of one sort in all results, worst first. */
const listed = <T extends { readonly severity: Severity }>(
  { Results }: TrivyReport,
  findingsOf: (result: TrivyResult) => readonly TrivyFinding[] | null | undefined,
  show: (found: TrivyFinding, target: string) => T,
): T[] =>
  (Results ?? [])
    .flatMap((result) => {
      const target = nameOf(result.Target);
      return (findingsOf(result) ?? []).map((found) => show(found, target));
    })
    .slice(0, MAX_LISTED_FINDINGS)
    .sort(bySeverity);

/** All of a report but its vulnerabilities. */
export function reportHead(report: TrivyReport): ReportHead {
  return {
    facts: factsOf(report),
    imageCreated: timeOf(at(report, ['Metadata', 'ImageConfig', 'created'])),
    misconfigurations: listed(
      report,
      ({ Misconfigurations }) => Misconfigurations?.filter(({ Status }) => Status === 'FAIL'),
      misconfigurationOf,
    ),
    secrets: listed(report, ({ Secrets }) => Secrets, secretOf),
    licences: listed(report, ({ Licenses }) => Licenses, licenceOf),
    suppressed: listed(
      report,
      ({ ExperimentalModifiedFindings: modified }) => modified,
      suppressedOf,
    ),
  };
}

/** All that a Trivy report in JSON says, for people; or why the text is none. Takes seconds of a large one: see the worker. */
export function readReport(text: string): Report | ReportProblem {
  const report = parseReport(text);
  return isProblem(report)
    ? report
    : { ...reportHead(report), vulnerabilities: [...vulnerabilitiesIn(report)] };
}
