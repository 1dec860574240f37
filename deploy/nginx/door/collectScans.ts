import { MAX_LISTED } from '../../../src/model/evidence/limits';
import type { Outcome, Store, StoredObject } from './ports';
import type { StoredScan } from './scans';
import { readScans } from './scans';

const PAGE_SIZE = 1000;

/** Where an app's evidence lies in the bucket. */
export interface Folder {
  readonly store: Store;
  /** Ends with a slash. */
  readonly path: string;
}

interface Collected {
  /** Newest first. */
  readonly scans: readonly StoredScan[];
  /** True when the store holds more than was read. */
  readonly isPartial: boolean;
}

/** Scans of the commits that begin with the prefix. */
export async function collectScans(
  { store, path }: Folder,
  prefix: string,
): Promise<Outcome<Collected>> {
  let objects: readonly StoredObject[] = [];
  for (let read = 0; read < MAX_LISTED; read += PAGE_SIZE) {
    const after = objects[objects.length - 1]?.key;
    const page = await store.list({ prefix: path + prefix, after, limit: PAGE_SIZE });
    // A folder without evidence is an empty list: what is not found is the bucket.
    if ('fault' in page) return { fault: page.fault === 'NotFound' ? 'NotConfigured' : page.fault };
    objects = [...objects, ...page.value.objects];
    if (!page.value.hasMore)
      return { value: { scans: readScans(path, objects), isPartial: false } };
  }
  return { value: { scans: readScans(path, objects), isPartial: true } };
}
