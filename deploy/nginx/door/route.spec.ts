import fc from 'fast-check';
import { readRoute } from './route';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const APPS = '/evidence/v1/namespaces/apps-team-x/apps';
const LONG = 'a'.repeat(63);
const place = { namespace: 'apps-team-x', app: 'shop' };

it.each([
  [`${APPS}/shop/`, { ...place, kind: 'list', page: { limit: 50 } }],
  [`${APPS}/a/`, { ...place, app: 'a', kind: 'list', page: { limit: 50 } }],
  [`${APPS}/ab/`, { ...place, app: 'ab', kind: 'list', page: { limit: 50 } }],
  [`${APPS}/${LONG}/`, { ...place, app: LONG, kind: 'list', page: { limit: 50 } }],
  [`${APPS}/shop/?limit=7&x=%2e%2e`, { ...place, kind: 'list', page: { limit: 7 } }],
  [`${APPS}/shop/${SHA}/summary`, { ...place, kind: 'summary', sha: SHA }],
  [`${APPS}/shop/${SHA}/summary?limit=x?`, { ...place, kind: 'summary', sha: SHA }],
  [
    `${APPS}/shop/0123456/trivy.json`,
    { ...place, kind: 'file', sha: '0123456', file: 'trivy.json' },
  ],
  [
    `${APPS}/Shop.v_2/${SHA}/sbom.spdx.json`,
    { ...place, app: 'Shop.v_2', kind: 'file', sha: SHA, file: 'sbom.spdx.json' },
  ],
])('reads %s', (target, value) => {
  expect(readRoute(target)).toEqual({ value });
});

it.each([
  '/',
  '/evidence/v1/',
  '/evidence/v2/namespaces/apps-team-x/apps/shop/',
  APPS,
  `${APPS}/shop`,
  `${APPS}/shop/${SHA}`,
  `${APPS}/shop/${SHA}/`,
  `${APPS}/shop/${SHA}/trivy.json/`,
  `${APPS}/shop/${SHA}/trivyxjson`,
  `${APPS}/shop/${SHA}/SUMMARY`,
  `${APPS}/shop/${SHA}/trivy.json.sig`,
  `/evidence/v1/namespaces/apps-team-x/shop/${SHA}/trivy.json`,
])('knows no route to %s', (target) => {
  expect(readRoute(target)).toEqual({ fault: 'NotFound' });
});

it.each([
  '',
  `${APPS}/shop/\n`,
  `${APPS}/shop/${SHA}/summary\n`,
  `${APPS}/shop/#`,
  `${APPS}/shop/?#`,
  `${APPS}/shop/?é`,
  `${APPS}/shop/?\0`,
  `${APPS}//`,
  `${APPS}/shop//`,
  `/${APPS}/shop/`,
  `https://door${APPS}/shop/`,
  `${APPS}/./shop/`,
  `${APPS}/shop/..`,
  `${APPS}/../apps/shop/`,
  `${APPS}/sh%6fp/`,
  `${APPS}/shop/%2e%2e/trivy.json`,
  `${APPS}/shop/%252e%252e/trivy.json`,
  `${APPS}/shop%2f..%2fother/`,
  `${APPS}/shop/\\..\\`,
  `${APPS}/shop;x=1/`,
  `${APPS}/-shop/`,
  `${APPS}/${'a'.repeat(64)}/`,
  `${APPS}/shop/012345/summary`,
  `${APPS}/shop/${SHA.toUpperCase()}/summary`,
  `${APPS}/shop/${'a'.repeat(65)}/summary`,
  '/evidence/v1/namespaces/Apps-team-x/apps/shop/',
  '/evidence/v1/namespaces/apps.team/apps/shop/',
  `/evidence/v1/namespaces/${'a'.repeat(64)}/apps/shop/`,
  `${APPS}/shop/?limit=0`,
])('calls %j malformed', (target) => {
  expect(readRoute(target)).toEqual({ fault: 'BadRequest' });
});

it('does not read what is too long', () => {
  expect(readRoute(`${APPS}/shop/?${'a'.repeat(2048)}`)).toEqual({ fault: 'TooLong' });
});

it('reads only names that are one plain segment, whatever is put in their places', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('..', '.', '%2e%2e', 'a/b', 'a\\b', 'shop', SHA, ''),
  );
  fc.assert(
    fc.property(piece, piece, piece, (namespace, app, sha) => {
      const route = readRoute(`/evidence/v1/namespaces/${namespace}/apps/${app}/${sha}/trivy.json`);
      if ('fault' in route) return;
      expect(route.value).toEqual({ kind: 'file', namespace, app, sha, file: 'trivy.json' });
      expect(`${namespace}${app}${sha}`).toMatch(/^[\w.-]+$/);
      expect([namespace, app, sha]).not.toContain('..');
    }),
  );
});
