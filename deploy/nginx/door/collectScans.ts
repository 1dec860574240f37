import { MAX_LISTED } from '../../../src/model/evidence/limits';
import type { Outcome, Store, StoredScan } from './ports';
import type { PageRequest } from './query';
import { joinScans } from './scans';

/** How many objects the store lists at once. */
export const PAGE_SIZE = 1000;

/** Where an app's evidence lies in the bucket. */
export interface Folder {
  readonly store: Store;
  /** Ends with a slash. */
  readonly path: string;
}

/** Which scans of an app. */
export interface Wanted {
  /** How their commits begin; empty for all. */
  readonly begin: string;
  readonly page: PageRequest;
}

interface Collected {
  /** Newest first; of those that lie outside of the wanted page perhaps not all. */
  readonly scans: readonly StoredScan[];
  /** True when the store holds more than was read. */
  readonly isPartial: boolean;
}

/** The wanted scans. Holds of each page of the store only what may be among them. */
export async function collectScans(
  { store, path: folder }: Folder,
  { begin, page }: Wanted,
): Promise<Outcome<Collected>> {
  let scans: readonly StoredScan[] = [];
  let from: string | undefined;
  for (let read = 0; read < MAX_LISTED; read += PAGE_SIZE) {
    const listed = await store.list({ folder, prefix: folder + begin, page, from });
    // A folder without evidence is an empty list: what is not found is the bucket.
    if ('fault' in listed)
      return { fault: listed.fault === 'NotFound' ? 'NotConfigured' : listed.fault };
    scans = scans.concat(listed.value.scans);
    from = listed.value.next;
    if (from === undefined) return { value: { scans: joinScans(scans), isPartial: false } };
  }
  return { value: { scans: joinScans(scans), isPartial: true } };
}
