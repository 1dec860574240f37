import { createMemoryBucket } from './memoryBucket';
import { memoryStore } from './memoryStore';

const KEYS = ['a/x/1', 'a/x/2', 'a/x/3', 'a/x-y/1', 'b/x/1'];

function stored() {
  const body = jest.fn((key: string) => `body of ${key}`);
  const bucket = createMemoryBucket(
    KEYS.map((key, at) => ({ key, storedMs: at, body: () => body(key) })),
  );
  return { bucket, store: memoryStore(bucket), body };
}

const keysOf = async (request: { prefix: string; after?: string; limit: number }) => {
  const listed = await stored().store.list(request);
  return 'value' in listed
    ? [listed.value.objects.map(({ key }) => key), listed.value.hasMore]
    : listed;
};

describe('a list', () => {
  it.each([
    [{ prefix: 'a/x/', limit: 1000 }, ['a/x/1', 'a/x/2', 'a/x/3'], false],
    [{ prefix: 'a/x/', limit: 2 }, ['a/x/1', 'a/x/2'], true],
    [{ prefix: 'a/x/', after: 'a/x/2', limit: 2 }, ['a/x/3'], false],
    [{ prefix: 'a/x', limit: 1 }, ['a/x-y/1'], true],
    [{ prefix: 'c/', limit: 1 }, [], false],
  ])('of %j has %j; more: %s', async (request, keys, hasMore) => {
    expect(await keysOf(request)).toEqual([keys, hasMore]);
  });

  it('has sizes in bytes and times', async () => {
    const { store, bucket } = stored();
    bucket.put({ key: 'n/1', storedMs: 7, body: () => 'ü' });
    expect(await store.list({ prefix: 'n/', limit: 1 })).toEqual({
      value: { objects: [{ key: 'n/1', size: 2, storedMs: 7 }], hasMore: false },
    });
  });
});

it('makes only what is asked for, once, and again when it changes', async () => {
  const { store, bucket, body } = stored();
  const before = await store.head('a/x/1');
  expect(await store.head('a/x/1')).toEqual(before);
  expect(body.mock.calls).toEqual([['a/x/1']]);
  bucket.put({ key: 'a/x/1', storedMs: 9, body: () => 'new' });
  expect(await store.head('a/x/1')).toEqual({
    // MD5 of "new".
    value: { etag: '"22af645d1859cb5ca6da0c484f1f37ea"', size: 3, storedMs: 9 },
  });
});

it('finds nothing that was removed or never there', async () => {
  const { store, bucket } = stored();
  bucket.remove('a/x/1');
  for (const key of ['a/x/1', 'a/x/', 'nothing']) {
    expect(await store.head(key)).toEqual({ fault: 'NotFound' });
  }
});
