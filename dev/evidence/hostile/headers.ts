import type { Role } from '../contract/openDoor';
import type { HeaderLine } from '../contract/wire';
import { MARK, OTHER_REPORT, OWN_LIST, OWN_REPORT, type Attack } from './attack';

/** Headers by which proxies tell each other who asks, for what, and from where. None of them may change an answer. */
const CLAIMS: readonly HeaderLine[] = [
  ['X-Forwarded-For', '127.0.0.1'],
  ['X-Forwarded-Host', 'kubernetes.default.svc'],
  ['X-Forwarded-Proto', 'http'],
  ['X-Forwarded-Uri', OWN_LIST],
  ['X-Forwarded-Prefix', '/evidence/v1/namespaces/apps-team-y'],
  ['X-Forwarded-User', 'admin'],
  ['X-Forwarded-Groups', 'system:masters'],
  ['X-Forwarded-Access-Token', MARK],
  ['Forwarded', 'for=127.0.0.1;host=localhost;proto=http'],
  ['X-Real-IP', '127.0.0.1'],
  ['X-Original-URI', OWN_REPORT],
  ['X-Original-URL', OWN_REPORT],
  ['X-Rewrite-URL', OWN_REPORT],
  ['X-Original-Method', 'GET'],
  ['X-HTTP-Method-Override', 'PUT'],
  ['X-Accel-Redirect', OTHER_REPORT],
  ['X-Accel-Expires', '99999'],
  ['X-Accel-Buffering', 'no'],
  ['X-Sendfile', '/etc/passwd'],
  ['X-Remote-User', 'admin'],
  ['X-Remote-Group', 'system:masters'],
  ['X-Remote-Extra-Scopes', 'user:full'],
  ['Impersonate_User', 'admin'],
  ['Remote-User', 'admin'],
  ['X-Team', 'team-y'],
  ['X-Namespace', 'apps-team-y'],
  ['Cookie', `openshift-session-token=${MARK}`],
  ['Proxy-Authorization', `Bearer ${MARK}`],
  ['X-Api-Key', MARK],
  ['Referer', `https://console/?token=${MARK}`],
  ['User-Agent', `() { :;}; ${MARK}`],
  ['Origin', 'https://evil.example'],
  ['X-Amz-Security-Token', MARK],
  ['X-Amz-Date', '20200101T000000Z'],
  ['X-Amz-Content-Sha256', 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'],
  ['X-Amz-Server-Side-Encryption-Customer-Algorithm', 'AES256'],
  ['X-Amz-Expected-Bucket-Owner', '000000000000'],
  ['X-Minio-Extract', 'true'],
  ['X-Minio-Source-Proxy-Request', 'true'],
  ['Range', 'bytes=0-5'],
  ['If-Match', '"none"'],
  ['If-Unmodified-Since', 'Sat, 01 Jan 2000 00:00:00 GMT'],
  ['If-Modified-Since', 'Fri, 01 Jan 2100 00:00:00 GMT'],
  ['Sec-WebSocket-Protocol', `base64url.bearer.authorization.k8s.io.${MARK}`],
  ['Upgrade', 'h2c'],
  ['HTTP2-Settings', 'AAMAAABkAAQAAP__'],
  ['TE', 'trailers'],
  ['Trailer', 'Authorization'],
  ['Max-Forwards', '0'],
  ['Via', '1.1 evil'],
  ['Accept', 'application/xml'],
  ['Accept-Encoding', 'gzip;q=0, br, *;q=0'],
  ['Accept-Encoding', 'aws-chunked'],
  ['Content-Type', 'text/xml'],
  ['Content-Encoding', 'gzip'],
  ['Cache-Control', 'only-if-cached, max-stale=9999'],
  ['Pragma', 'no-cache'],
  ['Connection', 'Authorization, Impersonate-User, Host'],
  ['Keep-Alive', 'timeout=9999'],
  ['X-Long', 'x'.repeat(3000)],
  ['X-Binary', '\x80\xff'],
  ['Accept', 'application/vnd.kubernetes.protobuf'],
  ['Accept', 'application/yaml'],
];

/** What the caller would be told without the header. */
const HONEST: readonly (readonly [Role, string, number])[] = [
  ['viewer', OWN_LIST, 200],
  ['viewer', OWN_REPORT, 200],
  ['viewer', OTHER_REPORT, 403],
  ['noRights', OWN_REPORT, 403],
  ['invalid', OWN_REPORT, 401],
  ['none', OWN_REPORT, 401],
];

export const FORGED: readonly Attack[] = CLAIMS.flatMap((claim) =>
  HONEST.map(([role, target, status]) => ({
    role,
    request: { target, headers: [claim] },
    statuses: [status],
  })),
);

/** Ways to say who one is that are none, sent by who says nothing else. */
const NAMELESS = [
  'Bearer',
  'Bearer ',
  'bearer',
  'Basic YWRtaW46YWRtaW4=',
  MARK,
  `Token ${MARK}`,
  `Bearer${MARK}`,
  `Bearer ${MARK} ${MARK}`,
  `Bearer ${MARK},Bearer ${MARK}`,
  `Bearer "${MARK}"`,
  `Bearer\t${MARK}`,
  `Bearer ${MARK}\x80`,
  `Bearer ${MARK}%0a`,
  'Bearer ..',
  'AWS4-HMAC-SHA256 Credential=x/20260101/us-east-1/s3/aws4_request, Signature=0',
  'Digest x',
  'Negotiate x',
  'Bearer null',
  'Bearer undefined',
  'Bearer [object Object]',
  'Bearer =',
  'Bearer =',
  `Bearer ${'a'.repeat(3000)}`,
  `Bearer ${'a.'.repeat(5000)}`,
];
/** Such as no header may hold, or not so much of it. */
const UNSPEAKABLE = [`Bearer ${MARK}\x01`, `Bearer ${MARK}\x00`, `Bearer ${'a'.repeat(60_000)}`];
const TWICE: readonly (readonly HeaderLine[])[] = [
  [['Authorization', 'Bearer x']],
  [['authorization', '']],
  [['AUTHORIZATION', 'Basic YTpi']],
];
export const CREDENTIALS: readonly Attack[] = [
  ...NAMELESS.map((value): Attack => ({
    role: 'none',
    request: { target: OWN_REPORT, headers: [['Authorization', value]] },
    statuses: [400, 401, 414],
  })),
  ...UNSPEAKABLE.map((value): Attack => ({
    role: 'none',
    request: { target: OWN_REPORT, headers: [['Authorization', value]] },
    statuses: [400, 401, 414],
    isBroken: true,
  })),
  ...TWICE.flatMap((headers) =>
    (['viewer', 'noRights', 'invalid'] as const).map((role): Attack => ({
      role,
      request: { target: OWN_REPORT, headers },
      statuses: [400],
    })),
  ),
];

/** Acting for somebody, without the right to; the API server fails where the name of whom is missing. */
const ACTING: readonly (readonly HeaderLine[])[] = [
  [['Impersonate-User', 'admin']],
  [['Impersonate-User', 'system:admin']],
  [['Impersonate-User', '']],
  [['impersonate-user', MARK]],
  [['Impersonate-Group', 'system:masters']],
  [['Impersonate-Uid', '0']],
  [['Impersonate-Extra-Scopes', 'x']],
  [
    ['Impersonate-User', 'admin'],
    ['Impersonate-Group', 'system:masters'],
    ['Impersonate-Group', 'system:authenticated'],
  ],
  [
    ['Impersonate-User', 'admin'],
    ['Impersonate-User', 'admin'],
  ],
];
export const IMPERSONATIONS: readonly Attack[] = ACTING.flatMap((headers) => [
  { role: 'viewer', request: { target: OTHER_REPORT, headers }, statuses: [400, 403, 503] },
  { role: 'noRights', request: { target: OWN_REPORT, headers }, statuses: [400, 403, 503] },
  { role: 'serviceAccount', request: { target: OTHER_REPORT, headers }, statuses: [400, 403, 503] },
  { role: 'invalid', request: { target: OWN_REPORT, headers }, statuses: [400, 401] },
  { role: 'none', request: { target: OWN_REPORT, headers }, statuses: [400, 401] },
]);
