import { PAGE_SIZE } from '../../deploy/nginx/door/collectScans';
import type { Outcome, Store } from '../../deploy/nginx/door/ports';
import { readSummary } from '../../deploy/nginx/door/readSummary';
import { choose } from '../../deploy/nginx/door/scanPage';
import { readScans } from '../../deploy/nginx/door/scans';
import type { MemoryBucket, StoredFile } from './memoryBucket';

const ofFile = <T>(
  file: StoredFile | undefined,
  read: (file: StoredFile) => Outcome<T>,
): Promise<Outcome<T>> => Promise.resolve(file ? read(file) : { fault: 'NotFound' });

/** The bucket as the door asks it. */
export function memoryStore({ get, keys }: MemoryBucket): Store {
  return {
    list: ({ folder, prefix, page, from = '' }) => {
      const rest = keys(prefix).filter((key) => key > from);
      const listed = rest.slice(0, PAGE_SIZE);
      const objects = listed.flatMap((key) => {
        const file = get(key);
        return file ? [{ key, size: file.body.length, storedMs: file.storedMs }] : [];
      });
      const scans = choose(readScans(folder, objects), page);
      const next = rest.length > PAGE_SIZE ? listed[PAGE_SIZE - 1] : undefined;
      return Promise.resolve({ value: { scans, next } });
    },
    head: (key) =>
      ofFile(get(key), ({ body, etag, storedMs }) => ({
        value: { etag, size: body.length, storedMs },
      })),
    summary: (key, sha) =>
      ofFile(get(key), ({ body, storedMs }) =>
        readSummary(body.toString('utf8'), { sha, storedMs }),
      ),
  };
}
