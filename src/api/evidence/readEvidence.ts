import {
  SCAN_CLASSES,
  SEVERITIES,
  type Scan,
  type ScanFile,
  type ScanList,
  type ScannedSystem,
  type ScanSummary,
  type Severity,
  type SeverityCount,
  type SuppressedCount,
  type WorstFinding,
} from '../../model/evidence/answers';
import { MAX_PAGE_SIZE } from '../../model/evidence/limits';
import { EVIDENCE_FILES, SHA_PREFIX } from '../../model/evidence/names';
import { plain } from '../../model/evidence/plain';
import { isRecord, type Json } from '../../model/json';
import { ApiError } from '../apiError';
import type { WireAnswer } from '../transport';
import { parseBody } from '../wireJson';

const MAX_TEXT = 200;
const MAX_TEXTS = 10;
const MAX_CURSOR = 200;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

const refuse = ({ status }: WireAnswer, what: string): never => {
  throw new ApiError('evidence', 'notTheSource', { detail: `the answer holds no ${what}`, status });
};

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? plain(value, MAX_TEXT) : undefined;

const listOf = (value: unknown): unknown[] =>
  (Array.isArray(value) ? (value as unknown[]) : []).slice(0, MAX_TEXTS);

const textsOf = (value: unknown): string[] => listOf(value).flatMap((each) => textOf(each) ?? []);

const timeOf = (value: unknown): string | undefined => {
  const text = textOf(value);
  return text !== undefined && !Number.isNaN(Date.parse(text)) ? text : undefined;
};

const countOf = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;

const isDigest = (value: unknown): value is string =>
  typeof value === 'string' && DIGEST.test(value);

const shaOf = ({ sha }: Json): string | undefined =>
  typeof sha === 'string' && SHA_PREFIX.test(sha) ? sha : undefined;

const filesOf = (value: unknown): ScanFile[] =>
  (Array.isArray(value) ? (value as unknown[]) : []).filter(isRecord).flatMap((file) => {
    const name = EVIDENCE_FILES.find((known) => known === file.name);
    return name ? [{ name, size: countOf(file.size) }] : [];
  });

const scanOf = (value: unknown): Scan[] => {
  if (!isRecord(value)) return [];
  const sha = shaOf(value);
  const uploaded = timeOf(value.uploaded);
  return sha !== undefined && uploaded !== undefined
    ? [{ sha, uploaded, files: filesOf(value.files) }]
    : [];
};

/**
 * Reads a page of the scans of an app.
 *
 * @throws ApiError `notTheSource` when the answer is none of the door's
 */
export const readScanList = (answer: WireAnswer): ScanList => {
  const body = parseBody('evidence', answer);
  if (!isRecord(body) || !Array.isArray(body.scans)) return refuse(answer, 'list of scans');
  const { next } = body;
  return {
    scans: (body.scans as unknown[]).slice(0, MAX_PAGE_SIZE).flatMap(scanOf),
    next: typeof next === 'string' && next !== '' && next.length <= MAX_CURSOR ? next : undefined,
    isPartial: body.isPartial === true,
  };
};

const severityCountOf = (value: unknown): SeverityCount => {
  const { total, fixable } = isRecord(value) ? value : {};
  return { total: countOf(total), fixable: Math.min(countOf(fixable), countOf(total)) };
};

const bySeverity = <T>(
  value: unknown,
  read: (count: unknown) => T,
): Readonly<Record<Severity, T>> => {
  const counts = isRecord(value) ? value : {};
  return Object.fromEntries(
    SEVERITIES.map((severity) => [severity, read(counts[severity])]),
  ) as Record<Severity, T>;
};

const severityOf = (value: unknown): Severity | undefined =>
  SEVERITIES.find((severity) => severity === value);

const systemOf = (value: unknown): ScannedSystem | undefined =>
  isRecord(value)
    ? {
        family: textOf(value.family) ?? '',
        name: textOf(value.name) ?? '',
        isEndOfLife: value.isEndOfLife === true,
        isKnown: value.isKnown === true,
      }
    : undefined;

const suppressedOf = (value: unknown): SuppressedCount[] =>
  isRecord(value)
    ? [
        {
          type: textOf(value.type) ?? '',
          status: textOf(value.status) ?? '',
          source: textOf(value.source) ?? '',
          count: countOf(value.count),
        },
      ]
    : [];

const isScore = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 10;

const findingOf = (value: unknown): WorstFinding[] => {
  if (!isRecord(value)) return [];
  const { score, cvss } = value;
  const id = textOf(value.id);
  if (id === undefined) return [];
  return [
    {
      id,
      severity: severityOf(value.severity) ?? 'UNKNOWN',
      package: textOf(value.package) ?? '',
      installed: textOf(value.installed) ?? '',
      fixed: textOf(value.fixed),
      score: isScore(score) ? score : undefined,
      cvss: cvss === 4 || cvss === 2 ? cvss : undefined,
    },
  ];
};

/**
 * Reads the summary of a report.
 *
 * @throws ApiError `notTheSource` when the answer is none of the door's
 */
export const readScanSummary = (answer: WireAnswer): ScanSummary => {
  const body = parseBody('evidence', answer);
  if (!isRecord(body) || !isRecord(body.counts)) return refuse(answer, 'summary');
  const { counts, digests, imageId, scanned } = body;
  const sha = shaOf(body);
  const uploaded = timeOf(body.uploaded);
  if (sha === undefined || uploaded === undefined) return refuse(answer, 'summary');
  return {
    sha,
    uploaded,
    created: timeOf(body.created),
    artifact: textOf(body.artifact) ?? '',
    type: textOf(body.type) ?? '',
    images: textsOf(body.images),
    digests: textsOf(digests).filter(isDigest),
    imageId: isDigest(imageId) ? imageId : undefined,
    counts: bySeverity(counts, severityCountOf),
    misconfigurations: countOf(body.misconfigurations),
    secrets: countOf(body.secrets),
    licences: bySeverity(body.licences, countOf),
    scanned: SCAN_CLASSES.filter((each) => Array.isArray(scanned) && scanned.includes(each)),
    os: systemOf(body.os),
    suppressed: countOf(body.suppressed),
    suppressedBy: listOf(body.suppressedBy).flatMap(suppressedOf),
    lowest: severityOf(body.lowest),
    worst: listOf(body.worst).flatMap(findingOf),
  };
};
