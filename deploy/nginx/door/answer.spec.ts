import fc from 'fast-check';
import { FAULTS } from '../../../src/model/evidence/faults';
import { MAX_REPORT_BYTES } from '../../../src/model/evidence/limits';
import { answer } from './answer';
import type { Decision, DoorRequest, ObjectHead, Ports, StoredObject } from './ports';
import { readScans } from './scans';
import type { DoorSettings } from './settings';

const [A, B] = ['a'.repeat(40), 'b'.repeat(40)] as [string, string];
const STORED: StoredObject[] = ['team-x/shop', 'team-x/shop-2', 'team-y/shop'].flatMap((app) =>
  [A, B].map((sha, index) => ({ key: `${app}/${sha}/trivy.json`, size: 10, storedMs: index })),
);
const settings: DoorSettings = {
  store: { host: 'minio:9000', bucket: 'ci', region: 'us-east-1', isPathStyle: true },
  team: { rule: /^apps-(.+)$/ },
};

interface World {
  readonly decision?: Decision;
  readonly label?: string;
  readonly head?: Partial<ObjectHead>;
  readonly settings?: Partial<DoorSettings>;
}

/** Answers, and tells what was asked of the cluster and of the store on the way. */
async function ask(target: string, world: World = {}, request: Partial<DoorRequest> = {}) {
  const asked: string[] = [];
  const ports: Ports = {
    cluster: {
      mayGetPods: (namespace) => (
        asked.push(`pods ${namespace}`),
        Promise.resolve(world.decision ?? 'allowed')
      ),
      namespaceLabel: (namespace, label) => (
        asked.push(`label ${namespace} ${label}`),
        Promise.resolve({ value: world.label })
      ),
    },
    store: {
      list: ({ folder, prefix }) => {
        asked.push(`list ${prefix}`);
        const objects = STORED.filter(({ key }) => key.startsWith(prefix));
        return Promise.resolve({ value: { scans: readScans(folder, objects) } });
      },
      head: (key) => {
        asked.push(`head ${key}`);
        const found = STORED.find((object) => object.key === key);
        return Promise.resolve(
          found ? { value: { etag: '"e"', ...found, ...world.head } } : { fault: 'NotFound' },
        );
      },
      summary: (key, sha) => (
        asked.push(`summary ${key} ${sha}`),
        Promise.resolve({ fault: 'BadReport' })
      ),
    },
  };
  const headers = [['Authorization', 'Bearer t']] as const;
  const whole = { method: 'GET', target, headers, ...request };
  return { reply: await answer(whole, { ...settings, ...world.settings }, ports), asked };
}

const SHOP = '/evidence/v1/namespaces/apps-team-x/apps/shop/';
const SUMMARY = `${SHOP}${A}/summary`;
const POST = { method: 'POST' };
const NOBODY = { headers: [] };
const TWO = {
  headers: [
    ['authorization', 'Bearer a'],
    ['authorization', 'Bearer b'],
  ],
} as const;

it.each<[string, keyof typeof FAULTS, World?, Partial<DoorRequest>?]>([
  [SHOP, 'MethodNotAllowed', {}, POST],
  [`${SHOP}%2e%2e/`, 'BadRequest'],
  ['/evidence/v1/', 'NotFound', {}, NOBODY],
  [SHOP, 'Unauthorized', {}, NOBODY],
  [SHOP, 'BadRequest', {}, TWO],
  [SHOP, 'Unauthorized', { decision: 'unauthenticated' }],
  [SHOP, 'Forbidden', { decision: 'denied' }],
  [SHOP, 'ClusterUnreachable', { decision: 'unreachable' }],
  [SHOP.replace('apps-team-x', 'openshift-dns'), 'Forbidden', { decision: 'denied' }],
  [SHOP.replace('apps-team-x', 'openshift-dns'), 'NoTeam'],
  [SHOP, 'Forbidden', { decision: 'denied', settings: { store: undefined } }],
  [SHOP, 'NotConfigured', { settings: { store: undefined } }],
])('refuses %s as %s and asks nothing of the store', async (target, reason, ...rest) => {
  const { reply, asked } = await ask(target, ...rest);
  const { status, message } = FAULTS[reason];
  expect(reply).toEqual({ kind: 'json', status, body: { message, reason } });
  expect(asked.filter((line) => !line.startsWith('pods '))).toEqual([]);
});

it('lists the scans of the one app', async () => {
  const files = [{ name: 'trivy.json', size: 10 }];
  const { reply, asked } = await ask(`${SHOP}?limit=1`, {}, { method: 'HEAD' });
  expect(reply).toEqual({
    kind: 'json',
    status: 200,
    body: {
      scans: [{ sha: B, uploaded: '1970-01-01T00:00:00.001Z', files }],
      next: `1-${B}`,
      isPartial: false,
    },
  });
  expect(asked).toEqual(['pods apps-team-x', 'list team-x/shop/']);
});

it('has an empty list for an app without evidence', async () => {
  const { reply } = await ask(SHOP.replace('shop', 'nothing'));
  expect(reply).toEqual({ kind: 'json', status: 200, body: { scans: [], isPartial: false } });
});

it('names the object of a whole commit without asking for it', async () => {
  const { reply, asked } = await ask(`${SHOP}${A}/sbom.spdx.json`);
  expect(reply).toEqual({ kind: 'object', key: `team-x/shop/${A}/sbom.spdx.json` });
  expect(asked).toEqual(['pods apps-team-x']);
});

it('finds the commit that begins like this', async () => {
  expect((await ask(`${SHOP}bbbbbbb/trivy.json`)).reply).toEqual({
    kind: 'object',
    key: `team-x/shop/${B}/trivy.json`,
  });
  expect((await ask(`${SHOP}ccccccc/trivy.json`)).reply).toHaveProperty('body.reason', 'NotFound');
});

it.each([
  ['the store has no report', `${SHOP}${'c'.repeat(40)}/summary`, {}, 'NotFound'],
  ['the report is too large', SUMMARY, { head: { size: MAX_REPORT_BYTES + 1 } }, 'ReportTooLarge'],
  ['the store tags nothing', SUMMARY, { head: { etag: '' } }, 'BadStoreAnswer'],
  ['the report is none', SUMMARY, { head: { size: MAX_REPORT_BYTES } }, 'BadReport'],
])('says that %s', async (_, target, world, reason) => {
  expect((await ask(target, world)).reply).toHaveProperty('body.reason', reason);
});

it('does not summarise again what the caller holds', async () => {
  const headers = [
    ['Authorization', 'Bearer t'],
    ['If-None-Match', 'W/"e-s2"'],
  ] as const;
  const { reply, asked } = await ask(SUMMARY, {}, { headers });
  expect(reply).toEqual({ kind: 'notModified', etag: '"e-s2"' });
  expect(asked).toEqual(['pods apps-team-x', `head team-x/shop/${A}/trivy.json`]);
});

const byLabel = { settings: { team: { rule: /^(.+)$/, label: 'team' } } };

it('takes the team from a label where that is chosen, after access is decided', async () => {
  const { asked } = await ask(SHOP, { ...byLabel, label: 'team-y' });
  expect(asked).toEqual(['pods apps-team-x', 'label apps-team-x team', 'list team-y/shop/']);
  expect((await ask(SHOP, { ...byLabel, decision: 'denied' })).asked).toEqual(['pods apps-team-x']);
});

it.each([undefined, '', '../other', 'team-y/shop', 'Team', '.', 'a.b'])(
  'finds no team in the label %j',
  async (label) => {
    const { reply, asked } = await ask(SHOP, { ...byLabel, label });
    expect(reply).toHaveProperty('body.reason', 'NoTeam');
    expect(asked).toHaveLength(2);
  },
);

const piece = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '//',
    '\\',
    '\0',
    'team-y',
    'apps-team-y',
    'shop',
    A,
    'trivy.json',
    '',
  ),
);
const hostile = fc.oneof(
  fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('/')),
  fc.tuple(piece, piece, piece).map(([app, sha, file]) => `${SHOP}../${app}/${sha}/${file}`),
  fc
    .tuple(piece, piece)
    .map(([app, sha]) => `/evidence/v1/namespaces/apps-team-x/apps/${app}/${sha}/trivy.json`),
  piece.map((value) => `${SHOP}?team=${value}&prefix=${value}&key=${value}&continue=${value}`),
);

it('reads nothing outside of the folder of the team and the app, whatever is asked', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (target) => {
      const { reply, asked } = await ask(target);
      const team = asked[0]?.slice('pods apps-'.length) ?? 'none';
      const inside = new RegExp(`^${team}/[A-Za-z0-9][A-Za-z0-9_.-]*/[0-9a-f]*(?:/[a-z.]+)?$`);
      const keys = asked.slice(1).map((line) => line.split(' ')[1]);
      for (const key of reply.kind === 'object' ? [...keys, reply.key] : keys) {
        expect(key).toMatch(inside);
      }
    }),
    { numRuns: 2000 },
  );
});
