import type { ScanSummary, Severity } from './answers';
import { SEVERITIES } from './answers';
import { MAX_SUMMARY_BYTES } from './limits';
import { plain } from './plain';
import type {
  TrivyMisconfiguration,
  TrivyReport,
  TrivyResult,
  TrivyVulnerability,
} from './trivyReport';
import { readTrivyReport } from './trivyReport';
import { createWorst, severityOf } from './worstFindings';

const MAX_ARTIFACT = 160;
const MAX_TYPE = 32;
const MAX_IMAGES = 4;
const MAX_DIGESTS = 6;
const MAX_NAMES_READ = 100;
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
  return fit({
    sha,
    uploaded: new Date(storedMs).toISOString(),
    ...describe(report),
    ...countFindings(report.Results ?? []),
  });
}

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

/** Makes nothing for what it counts, since njs frees nothing until a request ends. */
function countFindings(results: readonly TrivyResult[]) {
  const counts = noFindings();
  const worst = createWorst();
  let misconfigurations = 0;
  let secrets = 0;
  const count = (found: TrivyVulnerability): void => {
    const severity = severityOf(found);
    counts[severity].total += 1;
    if (found.FixedVersion) counts[severity].fixable += 1;
    worst.add(found, severity);
  };
  // Trivy can be told to report passed checks, too.
  const countFailed = ({ Status }: TrivyMisconfiguration): void => {
    if (Status === 'FAIL') misconfigurations += 1;
  };
  results.forEach(({ Vulnerabilities, Misconfigurations, Secrets }) => {
    Vulnerabilities?.forEach(count);
    Misconfigurations?.forEach(countFailed);
    secrets += Secrets?.length ?? 0;
  });
  return { counts, misconfigurations, secrets, worst: worst.list() };
}

function noFindings() {
  const counts = {} as Record<Severity, { total: number; fixable: number }>;
  for (const severity of SEVERITIES) counts[severity] = { total: 0, fixable: 0 };
  return counts;
}

/** Leaves out what matters least until the JSON fits. All of its text is ASCII, so that a character is a byte. */
function fit(summary: ScanSummary): ScanSummary {
  if (JSON.stringify(summary).length <= MAX_SUMMARY_BYTES) return summary;
  const { worst, images } = summary;
  return fit(
    worst.length > 0
      ? { ...summary, worst: worst.slice(0, -1) }
      : { ...summary, images: images.slice(0, -1) },
  );
}
