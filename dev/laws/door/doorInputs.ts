import fc from 'fast-check';
import type { Call } from './doorCalls';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const APPS = '/evidence/v1/namespaces/apps-team-x/apps';

/** What may stand at the end, or anywhere, of whatever comes from outside. */
const STRANGE = ['', '\n', '\r\n', '\0', ' ', '\u0085', '\u2028', 'é', 'ÿ', '%0a', '..', '"', '\\'];

const strangely = (text: string): string[] => STRANGE.flatMap((end) => [text + end, end + text]);

/** Of a scan, with what is added to its name. */
export const object = (added: string, time: string): string =>
  `<Contents><Key>x/${SHA}${added}/trivy.json</Key><LastModified>${time}</LastModified><ETag>&#34;e&#34;</ETag><Size>7</Size></Contents>`;

/** The end of a page that is not the last. */
const next = (token: string): string =>
  `<IsTruncated>true</IsTruncated><NextContinuationToken>${token}</NextContinuationToken>`;

export const listing = (contents: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`;

const TIMES = ['2026-11-24T10:20:30Z', '2026-11-24T10:20:30.1Z', '2026-11-24T10:20:30.123Z'];

const report = (PkgName: string, CVSS: unknown = null): string =>
  JSON.stringify({
    SchemaVersion: 2,
    ArtifactName: `shop ${PkgName}`,
    CreatedAt: '2021-08-25T12:20:30.000000005Z',
    Metadata: { ImageID: `sha256:${'a'.repeat(64)}`, RepoDigests: [`x@sha256:${'b'.repeat(64)}`] },
    Results: [
      {
        Vulnerabilities: ['LOW', 'HIGH', 'none', 'CRITICAL', 'HIGH'].map((Severity, index) => ({
          VulnerabilityID: `CVE-${index}`,
          PkgName,
          Severity,
          CVSS,
          FixedVersion: '1',
        })),
      },
    ],
  });

const objects = [SHA, 'a'.repeat(40), 'b'.repeat(64)].map((sha, index) => ({
  key: `team-x/shop/${sha}/trivy.json`,
  size: 1,
  storedMs: index,
}));

const answerTo = (target: string, method = 'GET'): Call => {
  const headers = [
    ['Authorization', 'Bearer a'],
    ['If-None-Match', '"e-s1"'],
  ] as const;
  return ['answer', { request: { method, target, headers }, objects }];
};

const caller = (name: string, value: string) =>
  [
    ['Authorization', 'Bearer a'],
    ['Impersonate-User', 'b'],
    [name, value],
  ] as const;

/** Calls by what they are about: usual ones, and those by which an engine could read something else. */
export const GROUPS: Record<string, Call[]> = {
  routes: [
    `${APPS}/shop/`,
    `${APPS}/shop/?limit=7`,
    `${APPS}/shop/?limit=7&continue=17-${SHA}`,
    `${APPS}/shop/${SHA}/summary`,
    `${APPS}/shop/${SHA}/trivy.json`,
    '/a'.repeat(1000),
  ]
    .flatMap(strangely)
    .map((target) => ['route', target]),
  'targets of any kind': fc
    .sample(fc.string({ unit: 'grapheme' }), { seed: 1, numRuns: 500 })
    .map((text) => ['route', `${APPS}/${text}`]),
  answers: [
    answerTo(`${APPS}/shop/?limit=2`),
    answerTo(`${APPS}/shop/?limit=2&continue=1-${SHA}`, 'HEAD'),
    answerTo(`${APPS}/shop/0123456/trivy.json`),
    answerTo(`${APPS}/shop/${SHA}/summary`),
    answerTo(`${APPS}/shop/0123457/summary`),
    answerTo(`${APPS}/shop/`, 'POST'),
    answerTo(`${APPS.replace('apps-team-x', 'openshift-dns')}/shop/`),
  ],
  tokens: strangely('Bearer a.b-c_d=').map((value) => ['bearer', value]),
  'what is passed on': STRANGE.flatMap((value): Call[] => [
    ['passed on', caller('Impersonate-User', `x${value}`)],
    ['passed on', caller(`Impersonate-Extra-a${value}`, 'x')],
    ['passed on', caller('Impersonate-Group', value)],
  ]),
  spellings: ['a.b.QUJ', 'a.b.QUI', 'a.b.QUI=', 'a.b.QR', 'a.b.QQ', 'sha256~ab', ''].map(
    (token) => ['spelling', token],
  ),
  callers: STRANGE.map((value) => [
    'caller',
    [
      ['Authorization', 'Bearer a'],
      ['Impersonate-Group', value],
    ],
  ]),
  teams: [
    '^apps-(.+)$',
    'apps-(.+)',
    '^apps-(?:none|(.+))$',
    '^([^-]+)-',
    '(a',
    'a',
    '(a)\\',
  ].flatMap((rule) =>
    ['apps-none', ...strangely('apps-x')].map((said): Call => ['team', { said, rule }]),
  ),
  decisions: [
    '{"status":{"allowed":true}}',
    '{"status":{"allowed":1}}',
    '{',
    '[]',
    'null',
    '<html>',
  ].map((text) => ['decision', { status: 201, text }]),
  labels: ['team', 'constructor', 'length'].map((label) => [
    'label',
    { text: '{"kind":"Namespace","metadata":{"labels":{"team":"x"}}}', label },
  ]),
  tags: strangely('"abc-12"').flatMap((value): Call[] => [
    ['etag', value],
    ['held', `"b", W/"a-s1"${value}`],
  ]),
  listings: [
    ...STRANGE.filter((end) => end !== '\0').map((end) => listing(object(end, TIMES[0] ?? ''))),
    ...TIMES.flatMap(strangely).map((time) =>
      listing(object('&amp;&#x1F600;', time) + object('', time)),
    ),
    listing(object('&x;', TIMES[0] ?? '')),
    ...STRANGE.filter((end) => end !== '\0').map((end) =>
      listing(`${object('', TIMES[0] ?? '')}${next(`a&#61;b${end}`)}`),
    ),
    `<!DOCTYPE x>${listing('')}`,
    listing('').slice(0, -1),
    '<html><br></html>',
    '',
  ].map((xml) => ['listing', xml]),
  scans: strangely(`${SHA}/trivy.json`)
    .concat(`${SHA}\n/trivy.json`, `${SHA}/constructor`)
    .map((name) => ['scans', [...objects, { key: `team-x/shop/${name}`, size: 2, storedMs: 9 }]]),
  signatures: STRANGE.map((after) => [
    'sign',
    { 'list-type': '2', 'start-after': `x/+ %2f&'()*!~${after}` },
  ]),
  settings: [
    'STORE_ENDPOINT',
    'STORE_BUCKET',
    'STORE_REGION',
    'STORE_PATH_STYLE',
    'TEAM_LABEL',
  ].flatMap((name) =>
    ['https://minio:9000', 'bucket', 'true']
      .flatMap(strangely)
      .map((value): Call => ['settings', { [name]: value }]),
  ),
  summaries: [
    ...STRANGE.map((end) => report(end)),
    report('x'.repeat(300), {
      nvd: { V3Score: 9.8 },
      other: { V3Score: '10' },
      more: { V3Score: 11 },
    }),
    report('x').slice(0, -1),
    '['.repeat(10_000),
    '{"SchemaVersion":2}',
  ].map((text) => ['summary', text]),
};
