import { createHash } from 'node:crypto';

/** What is put into a bucket. */
export interface NewObject {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly storedMs: number;
  /** Called once, when somebody asks for the object or lists it. */
  readonly body: () => string | Buffer;
}

export interface StoredFile {
  readonly body: Buffer;
  /** MD5 in quotes, as S3 stores have it for what is uploaded in one piece. */
  readonly etag: string;
  readonly storedMs: number;
}

/** A bucket that lives as long as the process. */
export interface MemoryBucket {
  readonly put: (object: NewObject) => void;
  readonly remove: (key: string) => void;
  readonly get: (key: string) => StoredFile | undefined;
  /** Whose names begin with the prefix, in the order of bytes. */
  readonly keys: (prefix: string) => string[];
}

function storedFile({ body, storedMs }: NewObject): StoredFile {
  const bytes = Buffer.from(body());
  return { body: bytes, etag: `"${createHash('md5').update(bytes).digest('hex')}"`, storedMs };
}

export function createMemoryBucket(objects: readonly NewObject[] = []): MemoryBucket {
  const promised = new Map(objects.map((object) => [object.key, object]));
  const stored = new Map<string, StoredFile>();
  return {
    put: (object) => {
      promised.set(object.key, object);
      stored.delete(object.key);
    },
    remove: (key) => {
      promised.delete(key);
      stored.delete(key);
    },
    get: (key) => {
      const object = promised.get(key);
      if (!object) return undefined;
      const file = stored.get(key) ?? storedFile(object);
      stored.set(key, file);
      return file;
    },
    keys: (prefix) =>
      [...promised.keys()]
        .filter((key) => key.startsWith(prefix))
        .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))),
  };
}
