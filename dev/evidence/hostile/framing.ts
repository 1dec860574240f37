import { bytesOf, type HeaderLine } from '../contract/wire';
import { OWN } from '../contract/rights';
import { OTHER_REPORT, OWN_LIST, type Attack } from './attack';

const REVIEW = JSON.stringify({
  apiVersion: 'authorization.k8s.io/v1',
  kind: 'SelfSubjectAccessReview',
  spec: { resourceAttributes: { verb: 'get', resource: 'pods', namespace: OWN } },
});

/** A question to the API server whose answer would be "allowed": were it to arrive there, it would answer somebody else. */
const smuggledReview = (caller: readonly HeaderLine[]): string =>
  bytesOf({
    method: 'POST',
    target: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
    headers: [
      ['Host', 'kubernetes'],
      ...caller,
      ['Content-Type', 'application/json'],
      ['Content-Length', String(REVIEW.length)],
    ],
    body: REVIEW,
  });

const smuggledRead = bytesOf({ target: OTHER_REPORT, headers: [['Host', 'door.example']] });

const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;

/** How a body can be said to be long in two ways, or in a wrong one. */
function framings(
  inside: string,
): readonly (readonly [headers: readonly HeaderLine[], body: string])[] {
  const length: HeaderLine = ['Content-Length', String(inside.length)];
  const chunked: HeaderLine = ['Transfer-Encoding', 'chunked'];
  const packed = `${chunk(inside)}0\r\n\r\n`;
  return [
    [[length], inside],
    [[['Content-Length', '0']], inside],
    [[chunked], packed],
    [[chunked], `0\r\n\r\n${inside}`],
    [[length, chunked], packed],
    [[chunked, length], `0\r\n\r\n${inside}`],
    [[length, ['Content-Length', '0']], inside],
    [[['Content-Length', '0'], length], inside],
    [[['Content-Length', `+${inside.length}`]], inside],
    [[['Content-Length', '-1']], inside],
    [[['Content-Length', '0x10']], inside],
    [[['Content-Length', `${inside.length}, 0`]], inside],
    [[['Content-Length', '99999999999999999999']], inside],
    [[['Transfer-Encoding', 'xchunked']], packed],
    [[['Transfer-Encoding', 'chunked, identity']], packed],
    [[['Transfer-Encoding', 'identity, chunked']], packed],
    [[['Transfer-Encoding', '\x0bchunked']], packed],
    [[['Transfer-Encoding ', 'chunked']], packed],
    [[['Transfer-Encoding', 'gzip']], packed],
    [[chunked, ['Transfer-Encoding', 'identity']], packed],
    [[chunked], `${inside.length.toString(16)};x=y\r\n${inside}\r\n0\r\n\r\n`],
    [[chunked], `-1\r\n${inside}`],
    [[chunked], `ffffffffffffffffff\r\n${inside}`],
    [[chunked], `zz\r\n${inside}`],
    [[['Transfer_Encoding', 'chunked']], packed],
    [[['Expect', '100-continue'], length], inside],
  ];
}

/** Bodies that hold a request, in every frame; what they hide may at most be answered as what it is, by nobody's right. */
export const smuggling = (caller: readonly HeaderLine[]): readonly Attack[] =>
  [smuggledReview(caller), smuggledRead].flatMap((inside) =>
    framings(inside).flatMap(([headers, body]) =>
      [OWN_LIST, `${OWN_LIST}0000000/summary`, OTHER_REPORT].map((target): Attack => ({
        role: 'viewer',
        request: { target, headers, body },
        statuses: [200, 400, 401, 403, 404, 405, 411, 501],
        isBroken: true,
        mostReplies: 2,
      })),
    ),
  );
