import type { Image } from '../images';

/** What is particular about what CI left for a build. */
export type Oddity =
  /** Trivy knows no advisories for the system, and looked at nothing else. */
  | 'unknownSystem'
  /** Everything that was found is explained away by VEX. */
  | 'suppressed'
  | 'truncated'
  | 'schema1'
  /** Larger than what the door summarises. */
  | 'tooLarge'
  /** Carries what the story of the sample cluster is about. */
  | 'story';

/** An image that the sample CI built and scanned. */
export interface Build extends Image {
  /** What CI calls the folder: the commit or how it begins. */
  readonly folder: string;
  readonly scannedMs: number;
  /** How many vulnerabilities Trivy found. */
  readonly vulnerabilities: number;
  readonly hasSecret?: boolean;
  readonly oddity?: Oddity;
}
