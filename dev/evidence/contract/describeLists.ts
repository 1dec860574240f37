import type { ScanList } from '../../../src/model/evidence/answers';
import { ask, expectFault, expectFrame, jsonOf } from './ask';
import { COMMITS, CROWD, LARGE_REPORT, MANY, SBOM, SHORT, storedMs } from './fixture';
import { callerOf, type OpenDoor } from './openDoor';
import { OWN } from './rights';
import { sampleReport } from './sampleReport';

const REPORT = { name: 'trivy.json', size: sampleReport('shop').length };
const WITH_SBOM = [REPORT, { name: 'sbom.spdx.json', size: SBOM.length }];

/** The scans of an app: what counts as one, their order and their pages. */
export function describeLists(doorOf: () => OpenDoor): void {
  const fetchList = (app: string, query = '') =>
    ask(doorOf(), { caller: callerOf(doorOf(), 'viewer'), path: `${OWN}/apps/${app}/${query}` });
  const list = async (app: string, query = ''): Promise<ScanList> => {
    const reply = await fetchList(app, query);
    expect(reply.status).toBe(200);
    expectFrame(reply);
    return jsonOf(reply) as ScanList;
  };
  const pages = async (app: string, limit: number): Promise<ScanList[]> => {
    const all: ScanList[] = [];
    let from = '';
    do {
      const page = await list(app, `?limit=${limit}${from}`);
      all.push(page);
      from = page.next === undefined ? '' : `&continue=${page.next}`;
    } while (from !== '' && all.length < 100);
    return all;
  };

  it('are those of whole commits, newest first, with known files only', async () => {
    const { scans, ...rest } = await list('shop');
    expect(rest).toEqual({ isPartial: false });
    const [first, second, third] = COMMITS;
    expect(scans.map(({ sha, uploaded }) => [sha, Date.parse(uploaded)])).toEqual([
      [second, storedMs(4)],
      [first, storedMs(3)],
      [third, storedMs(2)],
    ]);
    const files = scans.map((scan) => [...scan.files].sort((a, b) => b.name.localeCompare(a.name)));
    expect(files).toEqual([WITH_SBOM, WITH_SBOM, [REPORT]]);
    expect(scans.every(({ uploaded }) => uploaded.endsWith('Z'))).toBe(true);
  });

  it('name folders of shortened commits as they are called', async () => {
    const { scans } = await list('short');
    expect(scans.map(({ sha }) => sha).sort()).toEqual([...SHORT].sort());
    expect((await pages('short', 1)).flatMap((page) => page.scans)).toEqual(scans);
  });

  it('are none for an app without evidence', async () => {
    expect(await list('nothing')).toEqual({ scans: [], isPartial: false });
  });

  it('come fifty at a time unless told otherwise', async () => {
    expect((await list('many')).scans).toHaveLength(50);
    expect((await list('many', '?limit=200')).scans).toHaveLength(MANY.length);
  });

  it.each([7, 50, 65, 129, 130, 131])('make the whole list from pages of %i', async (limit) => {
    const whole = await list('many', '?limit=200');
    const found = await pages('many', limit);
    expect(found.flatMap(({ scans }) => scans)).toEqual(whole.scans);
    expect(found.map(({ scans }) => scans.length <= limit)).not.toContain(false);
    expect(found).toHaveLength(Math.ceil(MANY.length / limit));
  });

  it('hold all that the store tells in several pages', async () => {
    const found = (await pages('crowd', 200)).flatMap(({ scans }) => scans);
    expect(found.map(({ sha }) => sha).sort()).toEqual([...CROWD].sort());
  });

  it('keep their pages when a new scan comes in between', async () => {
    const { scans, next } = await list('large', '?limit=1');
    expect([scans.length, next]).toEqual([1, undefined]);
    const before = await list('many', '?limit=60');
    const rest = await list('many', `?limit=200&continue=${before.next}`);
    const key = `team-x/many/${'e'.repeat(40)}/trivy.json`;
    await doorOf().put(key, LARGE_REPORT);
    expect((await list('many')).scans[0]?.sha).toBe('e'.repeat(40));
    expect(await list('many', `?limit=200&continue=${before.next}`)).toEqual(rest);
    await doorOf().remove(key);
  });

  const BAD_QUERIES = [
    'limit=0',
    'limit=201',
    'limit=-1',
    'limit=1.5',
    'limit=1e2',
    'limit=%31',
    'limit=9999999999999999999999',
    'continue=x',
    'continue=../..',
    `continue=1-${'g'.repeat(40)}`,
    `continue=-${'a'.repeat(40)}`,
    `continue=${'9'.repeat(400)}-${'a'.repeat(40)}`,
    'continue=%00',
  ];
  it.each(BAD_QUERIES)('refuse %s', async (query) => {
    expectFault(await fetchList('shop', `?${query}`), 'BadRequest');
  });

  it('do not mind what else a query says', async () => {
    const plain = await list('shop');
    const more = 'team=team-y&prefix=team-y%2f&namespace=apps-team-y&delimiter=&list-type=1&x';
    expect(await list('shop', `?${more}`)).toEqual(plain);
  });
}
