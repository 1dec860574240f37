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
  /** CVSS 3, the highest that a vendor gave. */
  readonly score?: number;
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
  readonly misconfigurations: number;
  readonly secrets: number;
  /** Ten at most, fewer when they would not fit. */
  readonly worst: readonly WorstFinding[];
}
