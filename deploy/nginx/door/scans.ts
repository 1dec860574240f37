import { COMMIT_FOLDER, EVIDENCE_FILES } from '../../../src/model/evidence/names';
import type { StoredObject, StoredScan } from './ports';

/** What CI left in the folder of an app, newest first. Objects that lie there under other names do not count. */
export function readScans(folder: string, objects: readonly StoredObject[]): StoredScan[] {
  return joinScans(objects.map((object) => readScan(folder, object)));
}

/** Each scan once with all of its files, newest first. */
export function joinScans(parts: readonly (StoredScan | undefined)[]): StoredScan[] {
  const scans: Record<string, StoredScan> = {};
  for (const part of parts) if (part) scans[part.sha] = join(scans[part.sha], part);
  return Object.values(scans).sort(newestFirst);
}

function readScan(folder: string, { key, size, storedMs }: StoredObject): StoredScan | undefined {
  const slash = key.indexOf('/', folder.length);
  const sha = key.slice(folder.length, slash);
  const file = key.slice(slash + 1);
  const name = EVIDENCE_FILES.find((known) => known === file);
  if (!key.startsWith(folder) || !COMMIT_FOLDER.test(sha) || !name) return undefined;
  return { sha, storedMs, files: [{ name, size }] };
}

const join = (before: StoredScan | undefined, scan: StoredScan): StoredScan =>
  before
    ? {
        sha: scan.sha,
        storedMs: Math.max(before.storedMs, scan.storedMs),
        files: [...before.files, ...scan.files],
      }
    : scan;

/** The order of a list; what was stored at one moment is ordered by name, so that pages can follow each other. */
export const newestFirst = (
  a: Pick<StoredScan, 'sha' | 'storedMs'>,
  b: Pick<StoredScan, 'sha' | 'storedMs'>,
): number => b.storedMs - a.storedMs || Number(a.sha > b.sha) - Number(a.sha < b.sha);
