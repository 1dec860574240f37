import type { ScanList } from '../../../src/model/evidence/answers';
import type { PageRequest } from './query';
import { printCursor } from './query';
import type { StoredScan } from './scans';
import { newestFirst } from './scans';

/** The page of the scans, which come newest first. The cursor names a place in time, so that newer scans move no page. */
export function pageOfScans(
  scans: readonly StoredScan[],
  { limit, after }: PageRequest,
): Pick<ScanList, 'scans' | 'next'> {
  const rest = after ? scans.filter((scan) => newestFirst(after, scan) < 0) : scans;
  const page = rest.slice(0, limit);
  const last = page[page.length - 1];
  return {
    scans: page.map(({ sha, storedMs, files }) => ({
      sha,
      uploaded: new Date(storedMs).toISOString(),
      files,
    })),
    ...(last && rest.length > limit ? { next: printCursor(last) } : {}),
  };
}
