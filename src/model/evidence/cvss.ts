import { isRecord } from '../json';

/** Versions of CVSS, and where Trivy keeps a source's score and vector of each (`CVSS.<source>` in trivy-db's `types.CVSS`). */
export const CVSS_VERSIONS = [
  { version: 4, score: 'V40Score', vector: 'V40Vector' },
  { version: 3, score: 'V3Score', vector: 'V3Vector' },
  { version: 2, score: 'V2Score', vector: 'V2Vector' },
] as const;

export type CvssVersion = (typeof CVSS_VERSIONS)[number]['version'];

/** The score that speaks for a finding. */
export interface BestScore {
  /** 0.1–10; 0 when there is none. */
  score: number;
  /** Of CVSS; 0 when there is no score. */
  version: CvssVersion | 0;
}

/** Go leaves out a score of 0, so that 0 is no score either. */
export const isScore = (value: unknown): value is number =>
  typeof value === 'number' && value > 0 && value <= 10;

/**
 * Of all sources the highest score of the newest version that any of them gave: a version outranks the former ones
 * whatever they said. Writes it into `best` and makes little else, since njs frees nothing until a request ends.
 */
export function findBestScore(sources: unknown, best: BestScore): void {
  best.score = 0;
  best.version = 0;
  if (!isRecord(sources)) return;
  for (const source of Object.values(sources)) {
    if (!isRecord(source)) continue;
    for (const { version, score: name } of CVSS_VERSIONS) {
      const score = source[name];
      if (!isScore(score)) continue;
      const isHigher = version === best.version && score > best.score;
      if (version <= best.version && !isHigher) continue;
      best.score = score;
      best.version = version;
    }
  }
}
