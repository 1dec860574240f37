import type { HeaderLine } from '../contract/wire';
import { MARK, OTHER_REPORT, OWN_LIST, type Attack } from './attack';

const METHODS = [
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'MKCOL',
  'COPY',
  'MOVE',
  'LOCK',
  'UNLOCK',
  'PURGE',
  'SEARCH',
  'REPORT',
  'LINK',
  'M-SEARCH',
];
/** Whatever the right, nothing but reading. */
export const WRITES: readonly Attack[] = METHODS.flatMap((method) => [
  { role: 'viewer', request: { method, target: OWN_LIST }, statuses: [405] },
  { role: 'none', request: { method, target: OTHER_REPORT }, statuses: [401, 405] },
  {
    role: 'viewer',
    request: { method, target: OWN_LIST, headers: [['Content-Length', '2']], body: '{}' },
    statuses: [405],
  },
]);

/** A body that is promised and never sent is not waited for. */
export const PROMISES: readonly Attack[] = ['100', '50000000', '99999999999999999999', '-1'].map(
  (length) => ({
    role: 'viewer',
    request: { method: 'POST', target: OWN_LIST, headers: [['Content-Length', length]] },
    statuses: length.length > 8 || length === '-1' ? [400] : [405],
    isBroken: true,
  }),
);

/** Targets in the other forms of RFC 9112, 3.2; a server that takes them has to take the same place. */
const FORMS = [
  `https://door.example${OWN_LIST}`,
  `http://evil.example${OWN_LIST}`,
  `https://evil.example:9443${OWN_LIST}`,
  `https://door.example@evil.example${OWN_LIST}`,
  `HTTPS://[::1]${OWN_LIST}`,
];
export const OTHER_FORMS: readonly Attack[] = FORMS.flatMap((form) => [
  { role: 'viewer', request: { target: form }, statuses: [200, 400, 404] },
  { role: 'none', request: { target: form }, statuses: [400, 401, 404] },
  {
    role: 'viewer',
    request: { target: form.replace('team-x', 'team-y') },
    statuses: [400, 403, 404],
  },
]);

const broken = (
  request: Omit<Attack['request'], 'target'> & { readonly target?: string },
): Attack => ({
  role: 'viewer',
  request: { target: OTHER_REPORT, ...request },
  statuses: [400, 403, 405, 414],
  isBroken: true,
});

/** No HTTP any more. */
export const BROKEN_LINES: readonly Attack[] = [
  ...['get', 'G\0T', 'GET\r\n', '', 'G@T', 'GET\t', 'A'.repeat(9000), 'CONNECT', 'PRI'].map(
    (method) => broken({ method }),
  ),
  ...[
    'HTTP/0.9',
    'HTTP/2.0',
    'HTTP/9.9',
    'HTTP/1',
    'HTTP',
    'http/1.1',
    'HTTP/1.1 x',
    'HTTP/1.1\0',
  ].map((version) => broken({ version })),
  ...[
    '*',
    '',
    'evidence',
    'evil.example:443',
    '?',
    '\x16\x03\x01',
    `${OTHER_REPORT} HTTP/1.1\r\nX:`,
  ].map((target) => broken({ target })),
  ...[` ${OTHER_REPORT}`, `${OTHER_REPORT} x`, `${OTHER_REPORT}\r`, `\t${OTHER_REPORT}`].map(
    (target) => broken({ target }),
  ),
  broken({ method: `\r\n\r\nGET` }),
  broken({ method: `GET ${OWN_LIST}\r\n\r\nGET` }),
];

const OTHER_HOSTS = [
  'kubernetes.default.svc',
  'localhost:9000',
  'minio',
  '169.254.169.254',
  'unix:/tmp/x',
  'a/b',
  '[::1]',
  '..',
  '',
  ' ',
  'a b',
  '%00',
  '\x80',
  "'",
  '${host}',
  'h'.repeat(3000),
];
export const HOSTS: readonly Attack[] = OTHER_HOSTS.flatMap((host) => [
  { ...broken({ headers: [['Host', host]] }), statuses: [400, 403] },
  { ...broken({ version: 'HTTP/1.0', headers: [['Host', host]] }), statuses: [400, 403] },
]);

const BROKEN_HEADERS: readonly HeaderLine[] = [
  ['Authorization ', 'Bearer x'],
  ['\tAuthorization', 'Bearer x'],
  ['Author\0ization', 'Bearer x'],
  ['X\x01', 'y'],
  ['', 'y'],
  ['X', 'y\r\nImpersonate-User: admin'],
  ['X', 'y\r\n\tfolded'],
  ['X', 'y\nImpersonate-User: admin'],
  ['X', 'y\rImpersonate-User: admin'],
  ['X', '\0'],
  ['X-Large', 'x'.repeat(40_000)],
  ['X-Larger', 'x'.repeat(200_000)],
  ['X', '\r\nX-Many: 1'.repeat(5000)],
  ['Expect', '100-continue'],
  ['Expect', MARK],
];
export const HEADER_BREAKS: readonly Attack[] = BROKEN_HEADERS.map((line) => ({
  ...broken({ headers: [line] }),
  statuses: [400, 403, 414],
}));
