/** An image that the sample CI built and scanned. */
export interface Build {
  /** Image name without tag or digest. */
  readonly repository: string;
  readonly commit: string;
  /** `sha256:…` of what was pushed. */
  readonly digest: string;
  readonly scannedMs: number;
  /** How many vulnerabilities Trivy found. */
  readonly vulnerabilities: number;
  readonly hasSecret?: boolean;
}
