import { isRecord, parseJson, type Json } from '../json';

/** What is read of Trivy's JSON report, schema 2 (Trivy's `types.Report`); other properties are ignored. */
export interface TrivyReport {
  readonly ArtifactName: string;
  readonly ArtifactType?: string;
  readonly CreatedAt?: string;
  readonly Metadata?: TrivyMetadata;
  readonly Results?: readonly TrivyResult[] | null;
}

interface TrivyMetadata {
  readonly OS?: TrivySystem;
  readonly ImageConfig?: unknown;
  readonly ImageID?: string;
  readonly RepoTags?: readonly string[] | null;
  readonly RepoDigests?: readonly string[] | null;
}

interface TrivySystem {
  readonly Family?: string;
  readonly Name?: string;
  /** The system's end of life is past. */
  readonly EOSL?: unknown;
}

export interface TrivyResult {
  readonly Target?: string;
  /** `os-pkgs`, `lang-pkgs`, `config`, `secret`, `license`, `license-file` or one that others added. */
  readonly Class?: string;
  readonly Type?: string;
  readonly Vulnerabilities?: readonly TrivyVulnerability[] | null;
  readonly Misconfigurations?: readonly TrivyMisconfiguration[] | null;
  readonly Secrets?: readonly TrivyFinding[] | null;
  readonly Licenses?: readonly TrivyFinding[] | null;
  /** What a VEX document or an ignore file says to be no finding (Trivy's `types.ModifiedFinding`). */
  readonly ExperimentalModifiedFindings?: readonly TrivySuppressed[] | null;
}

/** Of a finding only its being an object is checked, unless something else is said. */
export type TrivyFinding = Json;

export interface TrivyMisconfiguration extends TrivyFinding {
  readonly Status?: unknown;
}

export interface TrivySuppressed extends TrivyFinding {
  readonly Type?: unknown;
  readonly Status?: unknown;
  readonly Source?: unknown;
  readonly Finding?: unknown;
}

export interface TrivyVulnerability extends TrivyFinding {
  readonly VulnerabilityID: string;
  readonly PkgName: string;
  readonly InstalledVersion?: string;
  /** Empty when there is none; several are joined by commas. */
  readonly FixedVersion?: string;
  readonly Severity?: string;
  /** Scores by source, which are not checked. */
  readonly CVSS?: unknown;
}

/** A real report has one mark of JSON in 20 bytes or more; 16 MB of brackets would take njs a gigabyte to read. */
const MAX_MARKS = 500_000;
const MARKS = ['{', '[', ','];

const BYTE_ORDER_MARK = 0xfeff;

/** The text without the mark that some editors and shells of Windows begin a file with, and JSON forbids. */
export const withoutByteOrderMark = (text: string): string =>
  text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;

/** Undefined when the text is no whole report: one that is half understood could look clean. */
export function readTrivyReport(text: string): TrivyReport | undefined {
  const value = isDense(text) ? undefined : parseJson(withoutByteOrderMark(text));
  return isTrivyReport(value) ? value : undefined;
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

export const isTrivyReport = (value: unknown): value is TrivyReport =>
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
  (value.OS === undefined || isSystem(value.OS)) &&
  isListOf(value.RepoTags, isString) &&
  isListOf(value.RepoDigests, isString);

const isSystem = (value: unknown): boolean =>
  isRecord(value) && isText(value.Family) && isText(value.Name);

const isResult = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value.Target) &&
  isText(value.Class) &&
  isText(value.Type) &&
  isListOf(value.Vulnerabilities, isVulnerability) &&
  isListOf(value.Misconfigurations, isRecord) &&
  isListOf(value.Secrets, isRecord) &&
  isListOf(value.Licenses, isRecord) &&
  isListOf(value.ExperimentalModifiedFindings, isRecord);

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
