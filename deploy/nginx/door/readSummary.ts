import type { ScanSummary } from '../../../src/model/evidence/answers';
import { summariseReport } from '../../../src/model/evidence/summarise';
import type { Outcome } from './ports';

/** The summary of a stored report, or that the text is none. */
export function readSummary(
  text: string,
  scan: { readonly sha: string; readonly storedMs: number },
): Outcome<ScanSummary> {
  const value = summariseReport(text, scan);
  return value ? { value } : { fault: 'BadReport' };
}
