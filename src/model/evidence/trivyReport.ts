import { isRecord, parseJson } from '../json';

/** What the door reads of Trivy's JSON report, schema 2 (Trivy's `types.Report`); other properties are ignored. */
export interface TrivyReport {
  readonly ArtifactName: string;
  readonly ArtifactType?: string;
  readonly CreatedAt?: string;
  readonly Metadata?: TrivyMetadata;
  readonly Results?: readonly TrivyResult[] | null;
}

interface TrivyMetadata {
  readonly ImageID?: string;
  readonly RepoTags?: readonly string[] | null;
  readonly RepoDigests?: readonly string[] | null;
}

export interface TrivyResult {
  readonly Vulnerabilities?: readonly TrivyVulnerability[] | null;
  readonly Misconfigurations?: readonly TrivyMisconfiguration[] | null;
  readonly Secrets?: readonly object[] | null;
}

export interface TrivyMisconfiguration {
  readonly Status?: unknown;
}

export interface TrivyVulnerability {
  readonly VulnerabilityID: string;
  readonly PkgName: string;
  readonly InstalledVersion?: string;
  /** Empty when there is none; several are joined by commas. */
  readonly FixedVersion?: string;
  readonly Severity?: string;
  /** Scores by vendor, which are not checked. */
  readonly CVSS?: unknown;
}

/** A real report has one mark of JSON in 20 bytes or more; 16 MB of brackets would take njs a gigabyte to read. */
const MAX_MARKS = 500_000;
const MARKS = ['{', '[', ','];

/** Undefined when the text is no whole report: one that is half understood could look clean. */
export function readTrivyReport(text: string): TrivyReport | undefined {
  const value = isDense(text) ? undefined : parseJson(text);
  return isReport(value) ? value : undefined;
}

function isDense(text: string): boolean {
  let count = 0;
  for (const mark of MARKS) {
    for (let place = text.indexOf(mark); place >= 0; place = text.indexOf(mark, place + 1)) {
      count += 1;
      if (count > MAX_MARKS) return true;
    }
  }
  return false;
}

const isReport = (value: unknown): value is TrivyReport =>
  isRecord(value) &&
  value.SchemaVersion === 2 &&
  typeof value.ArtifactName === 'string' &&
  isText(value.ArtifactType) &&
  isText(value.CreatedAt) &&
  (value.Metadata === undefined || isMetadata(value.Metadata)) &&
  isListOf(value.Results, isResult);

const isMetadata = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value.ImageID) &&
  isListOf(value.RepoTags, isString) &&
  isListOf(value.RepoDigests, isString);

const isResult = (value: unknown): boolean =>
  isRecord(value) &&
  isListOf(value.Vulnerabilities, isVulnerability) &&
  isListOf(value.Misconfigurations, isRecord) &&
  isListOf(value.Secrets, isRecord);

const isVulnerability = (value: unknown): boolean =>
  isRecord(value) &&
  isString(value.VulnerabilityID) &&
  isString(value.PkgName) &&
  isText(value.InstalledVersion) &&
  isText(value.FixedVersion) &&
  isText(value.Severity);

const isString = (value: unknown): value is string => typeof value === 'string';

const isText = (value: unknown): boolean => value === undefined || isString(value);

/** Go writes an empty list as null, or not at all. */
const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.every(isItem));
