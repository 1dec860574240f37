import { collectScans } from './collectScans';
import { findCommit } from './findCommit';
import type { ListedScans, ListRequest, Outcome, Store } from './ports';
import { choose, pageOfScans } from './scanPage';
import { newestFirst } from './scans';

const PATH = 'team-x/shop/';
const sha = (number: number): string => number.toString(16).padStart(7, '0').padEnd(40, '0');

/** A store of so many commits, each of one file; lists as S3 does. */
function folderOf(count: number, names = sha) {
  const asked: ListRequest[] = [];
  const all = Array.from({ length: count }, (_, index) => names(index)).sort();
  const list = (request: ListRequest): Promise<Outcome<ListedScans>> => {
    asked.push(request);
    const { prefix, from = '', page } = request;
    const rest = all.filter((name) => (PATH + name).startsWith(prefix) && name > from);
    const listed = rest.slice(0, 1000);
    const files = [{ name: 'trivy.json', size: 1 }] as const;
    const scans = listed.map((name) => ({ sha: name, storedMs: 1, files })).sort(newestFirst);
    const next = rest.length > listed.length ? listed[listed.length - 1] : undefined;
    return Promise.resolve({ value: { scans: choose(scans, page), next } });
  };
  return { asked, folder: { path: PATH, store: { list } as Store } };
}

const ALL = { begin: '', page: { limit: 20_000 } };

const failing = (fault: 'NotFound' | 'StoreRefused') => ({
  path: PATH,
  store: { list: () => Promise.resolve({ fault }) } as unknown as Store,
});

it.each([
  [0, 1],
  [1, 1],
  [1000, 1],
  [1001, 2],
  [10_000, 10],
])('reads %d objects whole, by %d requests', async (count, requests) => {
  const { folder, asked } = folderOf(count);
  const found = await collectScans(folder, ALL);
  expect(found).toMatchObject({ value: { isPartial: false } });
  expect('value' in found && found.value.scans.length).toBe(count);
  expect(asked).toHaveLength(requests);
});

it('stops where it is told to and says so', async () => {
  const { folder, asked } = folderOf(10_001);
  const found = await collectScans(folder, ALL);
  expect('value' in found && [found.value.scans.length, found.value.isPartial]).toEqual([
    10_000,
    true,
  ]);
  expect(asked).toHaveLength(10);
});

it('passes on why the store gives nothing; a bucket that is not there is nothing that is configured', async () => {
  expect(await collectScans(failing('StoreRefused'), ALL)).toEqual({ fault: 'StoreRefused' });
  expect(await collectScans(failing('NotFound'), ALL)).toEqual({ fault: 'NotConfigured' });
});

it('finds a commit by how its name begins, listing no more than that', async () => {
  const { folder, asked } = folderOf(20);
  expect(await findCommit(folder, '0000011')).toEqual({ value: sha(17) });
  expect(asked).toMatchObject([{ folder: PATH, prefix: `${PATH}0000011` }]);
});

it('believes a whole name without asking', async () => {
  const { folder, asked } = folderOf(0);
  expect(await findCommit(folder, sha(1))).toEqual({ value: sha(1) });
  expect(asked).toEqual([]);
});

it('takes the folder of exactly this name before those that begin like it', async () => {
  const short = (number: number): string => 'abcdef0123'.slice(0, 7 + number);
  expect(await findCommit(folderOf(3, short).folder, 'abcdef0')).toEqual({ value: 'abcdef0' });
  expect(await findCommit(folderOf(3, short).folder, 'abcdef01')).toEqual({ value: 'abcdef01' });
  expect(await findCommit(folderOf(1, short).folder, 'abcdef01')).toEqual({ fault: 'NotFound' });
});

it('finds no commit, or too many', async () => {
  const alike = (number: number): string => `abcdef0${String(number).padStart(33, '0')}`;
  expect(await findCommit(folderOf(3).folder, 'abcdef0')).toEqual({ fault: 'NotFound' });
  expect(await findCommit(folderOf(2, alike).folder, 'abcdef0')).toEqual({ fault: 'Ambiguous' });
  expect(await findCommit(failing('StoreRefused'), 'abcdef0')).toEqual({ fault: 'StoreRefused' });
});

it.each([1, 50, 200])('finds the newest %d of many pages, holding few of each', async (limit) => {
  const { folder } = folderOf(5000);
  const everything = await collectScans(folder, ALL);
  const some = await collectScans(folder, { begin: '', page: { limit } });
  if ('fault' in everything || 'fault' in some) throw new Error('no list');
  const wanted = pageOfScans(everything.value.scans, { limit });
  expect(pageOfScans(some.value.scans, { limit })).toEqual(wanted);
  expect(some.value.scans.length).toBeLessThanOrEqual(5 * (limit + 3));
});
