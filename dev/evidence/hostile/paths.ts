import { ROOT } from '../contract/ask';
import { COMMITS, NEIGHBOURS_COMMIT } from '../contract/fixture';
import type { Role } from '../contract/openDoor';
import { OTHER, OWN } from '../contract/rights';
import { MARK, OTHER_LIST, OTHER_REPORT, OWN_LIST, type Attack } from './attack';

/** Each byte as one character, as the wire client wants them. */
const utf8 = (text: string): string => Buffer.from(text).toString('latin1');

/** Bits that some decoder, somewhere, takes for a step up, an end or another name. None may stand in a path. */
const BITS = [
  '/..',
  '/../',
  '/.',
  '//',
  '/%2e%2e/',
  '%2e%2e',
  '%2E%2E%2F',
  '.%2e/',
  '..%2f',
  '%2f',
  '%2F..',
  '..%5c',
  '%5c',
  '\\',
  '/..\\',
  '..;/',
  ';',
  ';x=1',
  '%3b',
  '%252e%252e',
  '%252f',
  '%25252f',
  '%00',
  '%00.json',
  '%01',
  '%0a',
  '%0d%0a',
  '%09',
  '%20',
  '%7f',
  '%80',
  '%ff',
  '%c0%ae%c0%ae',
  '%c0%af',
  '%e0%80%af',
  '%u002e%u002e',
  '%uff0e',
  '%',
  '%2',
  '%zz',
  '%%32%65',
  '*',
  '~',
  '$',
  '${x}',
  '{}',
  '[0]',
  '|',
  '^',
  '`',
  '"',
  "'",
  '<',
  '>',
  ',',
  '@',
  ':',
  '!',
  '(',
  '&',
  '=',
  '+',
  '#',
  '#/..',
  '%23',
  '%3f',
  '%26',
];
/** The same as bytes that no request line may hold. */
const RAW_BITS = [
  '\0',
  '\x01',
  '\t',
  '\x7f',
  '\x80',
  '\xff',
  '\xc0\xae\xc0\xae\xc0\xaf',
  utf8('．．／'),
  utf8('∕'),
  utf8('а'),
  utf8('ı'),
  utf8('\u202e'),
];

const [SHA] = COMMITS;
const PLACES: readonly ((bit: string) => string)[] = [
  (bit) => `${bit}${OWN}/apps/shop/`,
  (bit) => `${OWN}${bit}/apps/shop/${SHA}/summary`,
  (bit) => `${OWN}${bit}${OTHER}/apps/shop/`,
  (bit) => `${OWN}/apps/${bit}shop/`,
  (bit) => `${OWN}/apps/shop${bit}/${SHA}/trivy.json`,
  (bit) => `${OWN}/apps/shop${bit}..${bit}team-y${bit}shop/`,
  (bit) => `${OWN}/apps/shop/${SHA}${bit}/trivy.json`,
  (bit) => `${OWN}/apps/shop/${bit}${SHA}/trivy.json`,
  (bit) => `${OWN}/apps/shop/${SHA}/trivy.json${bit}`,
  (bit) => `${OWN}/apps/shop/${SHA}/${bit}${bit}team-y/shop/${NEIGHBOURS_COMMIT}/trivy.json`,
];

const ROLES_IN_TURN: readonly Role[] = ['viewer', 'noRights', 'none', 'impersonated', 'invalid'];

const inEveryPlace = (
  bits: readonly string[],
  more?: Pick<Attack, 'isBroken'>,
): readonly Attack[] =>
  bits.flatMap((bit, row) =>
    PLACES.flatMap((place, column) => {
      const other = ROLES_IN_TURN[1 + ((row + column) % 4)] ?? 'none';
      const request = { target: `${ROOT}/${place(bit)}` };
      return (['viewer', other] as const).map((role) => ({
        role,
        request,
        statuses: [400, 404],
        ...more,
      }));
    }),
  );

/** Every bit in every place: from who has a namespace, and from one of the others. */
export const ESCAPES: readonly Attack[] = [
  ...inEveryPlace(BITS),
  ...inEveryPlace(RAW_BITS, { isBroken: true }),
];

/** Names that are no names, and routes that are none. */
const STRANGERS = [
  '',
  '/',
  '/..',
  '/../..',
  '/apps/',
  `/${OWN}`,
  `/${OWN}/`,
  `/${OWN}/apps`,
  `/${OWN}/apps/`,
  `/${OWN.toUpperCase()}/apps/shop/`,
  `/-${OWN}/apps/shop/`,
  `/${OWN}-/apps/shop/`,
  `/${OWN}./apps/shop/`,
  `/${OWN}.svc/apps/shop/`,
  `/${'a'.repeat(64)}/apps/shop/`,
  `/${OWN}/apps/-/`,
  `/${OWN}/apps/.shop/`,
  `/${OWN}/apps/shop./`,
  `/${OWN}/apps/shop`,
  `/${OWN}/apps/${'a'.repeat(64)}/`,
  `/${OWN}/apps/shop/${SHA}`,
  `/${OWN}/apps/shop/${SHA}/`,
  `/${OWN}/apps/shop/${SHA.toUpperCase()}/summary`,
  `/${OWN}/apps/shop/${SHA.slice(0, 6)}/summary`,
  `/${OWN}/apps/shop/${'a'.repeat(65)}/summary`,
  `/${OWN}/apps/shop/latest/trivy.json`,
  `/${OWN}/apps/shop/${SHA}/private.txt`,
  `/${OWN}/apps/shop/${SHA}/TRIVY.JSON`,
  `/${OWN}/apps/shop/${SHA}/trivy.json/`,
  `/${OWN}/apps/shop/${SHA}/summary/x`,
  `/${OWN}/apps/shop/${SHA}/trivy.json/../../../../team-y/shop/${NEIGHBOURS_COMMIT}/trivy.json`,
];
const ROOTS = [
  '/EVIDENCE/v1/namespaces',
  '/evidence/v1/Namespaces',
  '/evidence/v2/namespaces',
  '//evidence/v1/namespaces',
  '/evidence//v1/namespaces',
  '/evidence/v1/namespaces//',
  '/./evidence/v1/namespaces',
  '/x/../evidence/v1/namespaces',
  '/%65vidence/v1/namespaces',
  '/evidence%2fv1/namespaces',
  '/evidence/v1/namespaces/..',
  '/evidence/v1/../v1/namespaces',
  '/evidence/v1;/namespaces',
  '/healthz/../evidence/v1/namespaces',
  '/config.json/../evidence/v1/namespaces',
];
const targets = [
  ...STRANGERS.map((path) => `${ROOT}${path}`),
  ...ROOTS.map((root) => `${root}/${OWN}/apps/shop/`),
];
export const WRONG_NAMES: readonly Attack[] = targets.flatMap((target) =>
  ROLES_IN_TURN.map((role) => ({ role, request: { target }, statuses: [400, 404] })),
);

/** Well-formed, and not theirs. */
export const OTHER_PLACES: readonly Attack[] = [
  [OTHER_LIST, 403],
  [OTHER_REPORT, 403],
  [`${OTHER_LIST}${NEIGHBOURS_COMMIT.slice(0, 7)}/summary`, 403],
  [`${OWN_LIST}${NEIGHBOURS_COMMIT}/trivy.json`, 404],
  [`${OWN_LIST}${NEIGHBOURS_COMMIT}/summary`, 404],
  [`${OWN_LIST}${NEIGHBOURS_COMMIT.slice(0, 9)}/sbom.spdx.json`, 404],
  [`${ROOT}/${OWN}-other/apps/shop/${NEIGHBOURS_COMMIT}/trivy.json`, 403],
  [`${ROOT}/apps-other/apps/shop/`, 403],
  [`${ROOT}/kube-system/apps/shop/`, 403],
].map(([target, status]) => ({
  role: 'viewer',
  request: { target: String(target) },
  statuses: [Number(status)],
}));

/** What a query may say, and must not change. */
const WISHES = [
  'namespace=apps-team-y',
  'team=team-y',
  'key=team-y/shop',
  'prefix=team-y%2F',
  'bucket=other',
  'versionId=null',
  'versions',
  'acl',
  'policy',
  'uploads',
  'attributes',
  'partNumber=1',
  'list-type=1',
  'delimiter=%2F',
  'max-keys=9999',
  'start-after=',
  'encoding-type=url',
  'fetch-owner=true',
  'response-content-type=text/html',
  'response-cache-control=public',
  'X-Amz-Expires=9',
  'x-id=GetObject',
  'X-Amz-Signature=0',
  'AWSAccessKeyId=x',
  'as=admin',
  'user=admin',
  'dryRun=All',
  `token=${MARK}`,
  '?',
  '/../',
  '//',
  '%00',
  '%0d%0aX:%20y',
  `access_token=${MARK}`,
  '=',
  '&&&',
  '[]',
  '%',
];
export const QUERIES: readonly Attack[] = WISHES.flatMap((query) => [
  { role: 'viewer', request: { target: `${OTHER_REPORT}?${query}` }, statuses: [400, 403] },
  { role: 'viewer', request: { target: `${OWN_LIST}?${query}` }, statuses: [200, 400] },
  {
    role: 'viewer',
    request: { target: `${OWN_LIST}${SHA}/trivy.json?${query}` },
    statuses: [200, 400],
  },
]);

/** Far below and far above what a server reads of a request line. */
const LENGTHS = [1900, 3000, 8 * 1024, 20 * 1024, 70 * 1024];
const tooLong = (length: number): readonly Attack[] => [
  ...PLACES.map((place): Attack => ({
    role: 'viewer',
    request: { target: `${ROOT}/${place('a'.repeat(length))}` },
    statuses: [400, 404, 414],
  })),
  {
    role: 'viewer',
    request: { target: `${OWN_LIST}?${'x'.repeat(length)}` },
    statuses: [200, 414],
  },
  { role: 'none', request: { target: `${OWN_LIST}?${'x'.repeat(length)}` }, statuses: [401, 414] },
  {
    role: 'viewer',
    request: { target: `${ROOT}${'/..'.repeat(length / 3)}` },
    statuses: [400, 414],
  },
];
export const TOO_LONG: readonly Attack[] = LENGTHS.flatMap((length) =>
  length < 8 * 1024
    ? tooLong(length)
    : tooLong(length).map(({ statuses, ...attack }) => ({
        ...attack,
        statuses: [...statuses, 431],
        isBroken: true,
      })),
);
