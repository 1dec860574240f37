import type { EvidenceFile } from './names';

/** What the evidence door answers, as JSON. `docs/evidence.md` tells the same to people. */

export interface ScanFile {
  readonly name: EvidenceFile;
  /** In bytes. */
  readonly size: number;
}

/** What CI left for one commit. */
export interface Scan {
  /** As its folder is called, in lower case: whole, or its first seven digits or more. */
  readonly sha: string;
  /** When the newest of the files was stored; ISO 8601, UTC. */
  readonly uploaded: string;
  readonly files: readonly ScanFile[];
}

/** `GET …/apps/<app>/`: newest first. An app without evidence has an empty list. */
export interface ScanList {
  readonly scans: readonly Scan[];
  /** Value of `continue` for the next page; absent on the last one. */
  readonly next?: string;
  /** True when the store holds more than the door is willing to read, so that a newer scan may be missing. */
  readonly isPartial: boolean;
}

/** Worst first. */
export const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface SeverityCount {
  readonly total: number;
  /** Of these, how many have a version that fixes them. */
  readonly fixable: number;
}

export interface WorstFinding {
  readonly id: string;
  readonly severity: Severity;
  readonly package: string;
  readonly installed: string;
  readonly fixed?: string;
  /** CVSS, 0.1–10: the highest that any source gave by the newest version that any of them used. */
  readonly score?: number;
  /** The version of the score where it is not 3. */
  readonly cvss?: 4 | 2;
}

/** What Trivy can look at, by the `Class` of its results. */
export const SCAN_CLASSES = [
  'osPackages',
  'languagePackages',
  'misconfigurations',
  'secrets',
  'licences',
] as const;
export type ScanClass = (typeof SCAN_CLASSES)[number];

/** The distribution that an image is made of. */
export interface ScannedSystem {
  /** As Trivy calls it: `alpine`, `redhat`. */
  readonly family: string;
  /** Its version. */
  readonly name: string;
  /** Nobody writes advisories for it any more: what is not found may be there all the same. */
  readonly isEndOfLife: boolean;
  /** Trivy has advisories for its packages. */
  readonly isKnown: boolean;
}

/** Findings that somebody declared to be none, in the words of the report. */
export interface SuppressedCount {
  /** `vulnerability`, `misconfiguration`, `secret` or `license`. */
  readonly type: string;
  /** `ignored`, or what a VEX document says: `not_affected`, `fixed`, … */
  readonly status: string;
  /** Which file or document says so. */
  readonly source: string;
  readonly count: number;
}

/** `GET …/<sha>/summary`: at most 2 KB of JSON. */
export interface ScanSummary {
  readonly sha: string;
  /** When the report was stored; ISO 8601, UTC. */
  readonly uploaded: string;
  /** When Trivy made the report, as it says; ISO 8601. */
  readonly created?: string;
  /** What was scanned, as Trivy calls it. */
  readonly artifact: string;
  /** Trivy's type of it: `container_image`, `repository`, … */
  readonly type: string;
  /** Names with tags under which the image is known. */
  readonly images: readonly string[];
  /** `sha256:…` of the image in its registries: what a running container's image is compared with. */
  readonly digests: readonly string[];
  /** `sha256:…` of the image's configuration. */
  readonly imageId?: string;
  readonly counts: Readonly<Record<Severity, SeverityCount>>;
  /** Those that fail. */
  readonly misconfigurations: number;
  readonly secrets: number;
  /** Licences by the severity that Trivy gives their category: CRITICAL is forbidden, HIGH restricted. */
  readonly licences: Readonly<Record<Severity, number>>;
  /** What was looked at as far as the report tells: one without results says nothing of it. */
  readonly scanned: readonly ScanClass[];
  /** Undefined where an image has no distribution, or no image was scanned. */
  readonly os?: ScannedSystem;
  /** Findings of all sorts that are suppressed and in none of the other numbers. */
  readonly suppressed: number;
  /** The same by who suppressed them; three at most, the ones that come first. */
  readonly suppressedBy: readonly SuppressedCount[];
  /** The lowest severity of anything in the report: a scan may have left out lower ones without saying so. */
  readonly lowest?: Severity;
  /** Ten at most, fewer when they would not fit. */
  readonly worst: readonly WorstFinding[];
}
