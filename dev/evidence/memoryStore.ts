import type { Outcome, Store } from '../../deploy/nginx/door/ports';
import { readSummary } from '../../deploy/nginx/door/readSummary';
import type { MemoryBucket, StoredFile } from './memoryBucket';

const ofFile = <T>(
  file: StoredFile | undefined,
  read: (file: StoredFile) => Outcome<T>,
): Promise<Outcome<T>> => Promise.resolve(file ? read(file) : { fault: 'NotFound' });

/** The bucket as the door asks it. */
export function memoryStore({ get, keys }: MemoryBucket): Store {
  return {
    list: ({ prefix, after = '', limit }) => {
      const rest = keys(prefix).filter((key) => key > after);
      const objects = rest.slice(0, limit).flatMap((key) => {
        const file = get(key);
        return file ? [{ key, size: file.body.length, storedMs: file.storedMs }] : [];
      });
      return Promise.resolve({ value: { objects, hasMore: rest.length > limit } });
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
