import type { ScanClass, ScanSummary, Severity, SuppressedCount } from './answers';
import { SCAN_CLASSES, SEVERITIES } from './answers';
import { isKnownSystem, NO_SYSTEM } from './knownSystems';
import { isRecord } from '../json';
import { MAX_SUMMARY_BYTES } from './limits';
import { plain } from './plain';
import type {
  TrivyFinding,
  TrivyMisconfiguration,
  TrivyReport,
  TrivyResult,
  TrivySuppressed,
  TrivyVulnerability,
} from './trivyReport';
import { readTrivyReport } from './trivyReport';
import { createWorst, severityOf } from './worstFindings';

const MAX_ARTIFACT = 160;
const MAX_TYPE = 32;
const MAX_SOURCE = 40;
const MAX_IMAGES = 4;
const MAX_DIGESTS = 6;
const MAX_NAMES_READ = 100;
const MAX_SUPPRESSED_BY = 3;
const DIGEST = /(?:^|@)(sha256:[0-9a-f]{64})$(?!\n)/;
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,18}(?:Z|[+-][0-9]{2}:[0-9]{2})$(?!\n)/;

/** Which report is summarised: of what commit, and when it was stored, in ms since 1970. */
interface Stored {
  readonly sha: string;
  readonly storedMs: number;
}

/** The summary of a Trivy report in JSON; undefined when the text is no whole one. */
export function summariseReport(text: string, { sha, storedMs }: Stored): ScanSummary | undefined {
  const report = readTrivyReport(text);
  if (!report) return undefined;
  const uploaded = new Date(storedMs).toISOString();
  return fit({ sha, uploaded, ...factsOf(report) });
}

/** What a report says in short, wherever it is stored. */
export type ReportFacts = Omit<ScanSummary, 'sha' | 'uploaded'>;

export function factsOf(report: TrivyReport): ReportFacts {
  const results = report.Results ?? [];
  return {
    ...describe(report),
    ...countFindings(results),
    scanned: scannedIn(results),
    os: systemOf(report),
  };
}

/** Which image was scanned, and when. */
function describe({ ArtifactName, ArtifactType = '', CreatedAt = '', Metadata = {} }: TrivyReport) {
  const digests = (Metadata.RepoDigests ?? []).slice(0, MAX_NAMES_READ).map(digestIn);
  return {
    created: TIME.test(CreatedAt) ? CreatedAt : undefined,
    artifact: plain(ArtifactName, MAX_ARTIFACT),
    type: plain(ArtifactType, MAX_TYPE),
    images: (Metadata.RepoTags ?? []).slice(0, MAX_IMAGES).map((tag) => plain(tag, MAX_ARTIFACT)),
    digests: digests.filter(isNew).slice(0, MAX_DIGESTS),
    imageId: digestIn(Metadata.ImageID ?? ''),
  };
}

const digestIn = (text: string): string | undefined => DIGEST.exec(text)?.[1];

const isNew = (digest: string | undefined, index: number, all: unknown[]): digest is string =>
  digest !== undefined && all.indexOf(digest) === index;

/** What the `Class` of a result says to have been looked at (Trivy's `types.ResultClass`). */
const CLASSES: Readonly<Record<string, ScanClass>> = {
  'os-pkgs': 'osPackages',
  'lang-pkgs': 'languagePackages',
  config: 'misconfigurations',
  secret: 'secrets',
  license: 'licences',
  'license-file': 'licences',
};

/** Trivy writes a result of packages without findings too, but none for a system that it does not know. */
const scannedIn = (results: readonly TrivyResult[]): ScanClass[] =>
  SCAN_CLASSES.filter((each) => results.some(({ Class = '' }) => CLASSES[Class] === each));

const hasSystemFindings = ({ Class, Vulnerabilities }: TrivyResult): boolean =>
  Class === 'os-pkgs' && (Vulnerabilities?.length ?? 0) > 0;

function systemOf({ Metadata, Results }: TrivyReport): ScanSummary['os'] {
  const { Family = '', Name = '', EOSL } = Metadata?.OS ?? {};
  if (Family === '' || Family === NO_SYSTEM) return undefined;
  return {
    family: plain(Family, MAX_TYPE),
    name: plain(Name, MAX_TYPE),
    isEndOfLife: EOSL === true,
    isKnown: isKnownSystem(Family) || (Results ?? []).some(hasSystemFindings),
  };
}

/** Makes nothing for what it counts, since njs frees nothing until a request ends. */
function countFindings(results: readonly TrivyResult[]) {
  const counts = noFindings();
  const licences = noLicences();
  const worst = createWorst();
  const suppressedBy = createSuppressed();
  let misconfigurations = 0;
  let secrets = 0;
  let lowest = -1;
  const rated = (found: TrivyFinding): Severity => {
    const severity = severityOf(found);
    lowest = Math.max(lowest, SEVERITIES.indexOf(severity));
    return severity;
  };
  const count = (found: TrivyVulnerability): void => {
    const severity = rated(found);
    counts[severity].total += 1;
    if (found.FixedVersion) counts[severity].fixable += 1;
    worst.add(found, severity);
  };
  // Trivy can be told to report passed checks, too.
  const countFailed = (found: TrivyMisconfiguration): void => {
    if (found.Status !== 'FAIL') return;
    rated(found);
    misconfigurations += 1;
  };
  const countSecret = (found: TrivyFinding): void => {
    rated(found);
    secrets += 1;
  };
  const countLicence = (found: TrivyFinding): void => {
    licences[rated(found)] += 1;
  };
  const countSuppressed = (found: TrivySuppressed): void => {
    if (isRecord(found.Finding)) rated(found.Finding);
    suppressedBy.add(found);
  };
  results.forEach((result) => {
    result.Vulnerabilities?.forEach(count);
    result.Misconfigurations?.forEach(countFailed);
    result.Secrets?.forEach(countSecret);
    result.Licenses?.forEach(countLicence);
    result.ExperimentalModifiedFindings?.forEach(countSuppressed);
  });
  return {
    counts,
    misconfigurations,
    secrets,
    licences,
    suppressed: suppressedBy.total(),
    suppressedBy: suppressedBy.list(),
    lowest: SEVERITIES[lowest],
    worst: worst.list(),
  };
}

function noFindings() {
  const counts = {} as Record<Severity, { total: number; fixable: number }>;
  for (const severity of SEVERITIES) counts[severity] = { total: 0, fixable: 0 };
  return counts;
}

function noLicences() {
  const counts = {} as Record<Severity, number>;
  for (const severity of SEVERITIES) counts[severity] = 0;
  return counts;
}

/** Counts the suppressed, and apart those of the first few who suppressed any. */
function createSuppressed() {
  const first: { found: TrivySuppressed; count: number }[] = [];
  let total = 0;
  return {
    add(found: TrivySuppressed): void {
      total += 1;
      for (const one of first) {
        const { Type, Status, Source } = one.found;
        if (Type !== found.Type || Status !== found.Status || Source !== found.Source) continue;
        one.count += 1;
        return;
      }
      if (first.length < MAX_SUPPRESSED_BY) first.push({ found, count: 1 });
    },
    total: (): number => total,
    list: (): SuppressedCount[] =>
      first.map(({ found: { Type, Status, Source }, count }) => ({
        type: shown(Type, MAX_TYPE),
        status: shown(Status, MAX_TYPE),
        source: shown(Source, MAX_SOURCE),
        count,
      })),
  };
}

const shown = (value: unknown, length: number): string =>
  typeof value === 'string' ? plain(value, length) : '';

/** Leaves out what matters least until the JSON fits. All of its text is ASCII, so that a character is a byte. */
function fit(summary: ScanSummary): ScanSummary {
  if (JSON.stringify(summary).length <= MAX_SUMMARY_BYTES) return summary;
  const { worst, images, suppressedBy } = summary;
  if (worst.length > 0) return fit({ ...summary, worst: worst.slice(0, -1) });
  if (images.length > 0) return fit({ ...summary, images: images.slice(0, -1) });
  return fit({ ...summary, suppressedBy: suppressedBy.slice(0, -1) });
}
