import type { Scan, ScanSummary } from '../../../model/evidence/answers';
import { scannedMs, type ScanAnswer } from '../../../model/evidence/judgeImage';

/** A scan whose summary is there, and when it was made, in milliseconds since the epoch. */
export interface CountedScan {
  readonly scan: Scan;
  readonly ms: number;
  readonly summary: ScanSummary;
}

/** Those of the scans whose summaries are there, the oldest first. */
export const countedScans = (
  scans: readonly Scan[],
  answers: ReadonlyMap<string, ScanAnswer>,
): readonly CountedScan[] =>
  scans
    .flatMap((scan): CountedScan[] => {
      const answer = answers.get(scan.sha);
      if (answer?.kind !== 'found') return [];
      const { summary } = answer;
      return [{ scan, summary, ms: scannedMs(summary) }];
    })
    .sort((a, b) => a.ms - b.ms);
