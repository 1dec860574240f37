import { readSettings } from './readSettings';
import { readTeam } from './team';

it('needs no variable', () => {
  expect(readSettings({ PATH: '/bin' })).toEqual({
    store: undefined,
    team: { rule: /^apps-(.+)$/, label: undefined },
  });
});

it('reads every variable', () => {
  expect(
    readSettings({
      STORE_ENDPOINT: 'https://minio.minio.svc:9000/',
      STORE_BUCKET: 'evidence.ci',
      STORE_REGION: 'eu-west-1',
      STORE_PATH_STYLE: 'false',
      TEAM_RULE: '^(?:apps|jobs)-(.+)$',
      TEAM_LABEL: 'example.com/team',
    }),
  ).toEqual({
    store: {
      host: 'minio.minio.svc:9000',
      bucket: 'evidence.ci',
      region: 'eu-west-1',
      isPathStyle: false,
    },
    team: { rule: /^(?:apps|jobs)-(.+)$/, label: 'example.com/team' },
  });
});

it('takes what is empty for what is not set', () => {
  expect(
    readSettings({ STORE_ENDPOINT: 'https://s3', STORE_BUCKET: '', TEAM_RULE: '' }),
  ).toMatchObject({
    store: { host: 's3', bucket: 'developer-ci-evidence', region: 'us-east-1', isPathStyle: true },
    team: { rule: /^apps-(.+)$/ },
  });
});

it.each([
  ['STORE_ENDPOINT', 'http://minio:9000'],
  ['STORE_ENDPOINT', 'minio:9000'],
  ['STORE_ENDPOINT', 'https://:9000'],
  ['STORE_ENDPOINT', 'https://user:secret@minio'],
  ['STORE_ENDPOINT', 'https://minio/bucket'],
  ['STORE_ENDPOINT', 'https://minio:'],
  ['STORE_ENDPOINT', 'https://minio; proxy_pass http://evil'],
  ['STORE_ENDPOINT', 'https://minio\n'],
  ['STORE_BUCKET', 'a/b'],
  ['STORE_BUCKET', 'A'],
  ['STORE_BUCKET', '..'],
  ['STORE_REGION', 'us east'],
  ['STORE_PATH_STYLE', 'yes'],
  ['TEAM_RULE', 'apps-.+'],
  ['TEAM_RULE', '^apps-(?:.+)$'],
  ['TEAM_RULE', '^apps-(.+$'],
  ['TEAM_RULE', '(a)\\'],
  ['TEAM_RULE', `(${'a'.repeat(200)})`],
  ['TEAM_LABEL', 'a/b/c'],
  ['TEAM_LABEL', '../x'],
])('finds fault with %s=%j and does not repeat it', (name, value) => {
  const settings = readSettings({ [name]: value });
  expect(settings).toEqual({ problem: expect.stringMatching(`^${name} must be `) as string });
  expect(JSON.stringify(settings)).not.toContain(value);
});

it('reads rules that say what they mean to say', () => {
  const settings = readSettings({ TEAM_RULE: '^(?:apps|jobs)-(.+)$' });
  const rule = 'team' in settings ? settings.team.rule : /()/;
  expect(['apps-x', 'jobs-x', 'x'].map((name) => readTeam(name, rule))).toEqual([
    'x',
    'x',
    undefined,
  ]);
});
