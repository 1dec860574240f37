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

const FOLDER = 'team-x/shop/';
const shaOf = (number: number): string => number.toString(16).padStart(40, '0');

/** The scans of every page of the listing, in the order of pages. */
async function pagesOf(count: number, begin = ''): Promise<string[][]> {
  const objects = Array.from({ length: count }, (_, at) => ({
    key: `${FOLDER}${shaOf(at)}/trivy.json`,
    storedMs: at,
    body: () => 'ü',
  }));
  const { list } = memoryStore(createMemoryBucket(objects));
  const pages: string[][] = [];
  let from: string | undefined;
  do {
    const request = { folder: FOLDER, prefix: FOLDER + begin, page: { limit: 5000 }, from };
    const listed = await list(request);
    if ('fault' in listed) throw new Error(listed.fault);
    pages.push(listed.value.scans.map(({ sha }) => sha));
    from = listed.value.next;
  } while (from !== undefined);
  return pages;
}

describe('a list', () => {
  it.each([
    [0, [0]],
    [1000, [1000]],
    [1001, [1000, 1]],
    [2500, [1000, 1000, 500]],
  ])('of %d objects has pages of %j, and each scan once', async (count, sizes) => {
    const pages = await pagesOf(count);
    expect(pages.map(({ length }) => length)).toEqual(sizes);
    expect(pages.flat().sort()).toEqual(Array.from({ length: count }, (_, at) => shaOf(at)));
  });

  it('has only what begins so', async () => {
    expect(await pagesOf(300, shaOf(0x10).slice(0, 39))).toEqual([
      Array.from({ length: 16 }, (_, at) => shaOf(0x1f - at)),
    ]);
  });

  it('has sizes in bytes and times', async () => {
    const { list } = memoryStore(
      createMemoryBucket([
        { key: `${FOLDER}${shaOf(1)}/trivy.json`, storedMs: 7, body: () => 'ü' },
      ]),
    );
    expect(await list({ folder: FOLDER, prefix: FOLDER, page: { limit: 1 } })).toEqual({
      value: {
        scans: [{ sha: shaOf(1), storedMs: 7, files: [{ name: 'trivy.json', size: 2 }] }],
      },
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
