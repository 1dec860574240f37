import type { ScanList } from '../../../src/model/evidence/answers';
import type { PageRequest } from './query';
import { printCursor } from './query';
import type { StoredScan } from './ports';
import { newestFirst } from './scans';

/**
 * Of the scans in one page of a listing those that can stand in the page that is asked for: the newest behind its cursor,
 * one more to tell that there are more, and the outermost by name, whose other files neighbouring pages may hold.
 *
 * @param scans newest first
 */
export function choose(
  scans: readonly StoredScan[],
  { limit, after }: PageRequest,
): readonly StoredScan[] {
  const names = scans.map(({ sha }) => sha).sort();
  const outermost = [names[0], names[names.length - 1]];
  let room = limit + 1;
  return scans.filter((scan) => {
    if (after && newestFirst(after, scan) >= 0) return outermost.includes(scan.sha);
    room -= 1;
    return room >= 0 || outermost.includes(scan.sha);
  });
}

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
