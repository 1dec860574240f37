import type { RequestListener, ServerResponse } from 'node:http';
import type { FaultReason } from '../../../src/model/evidence/faults';

const XML = { 'Content-Type': 'application/xml' };
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
const LOGIN_PAGE = '<!doctype html><title>Log in</title>';
const ETAG = '"0123456789abcdef0123456789abcdef"';
const STORED = { ETag: ETAG, 'Last-Modified': 'Sun, 01 Nov 2026 00:00:00 GMT' };

export const listing = (contents: string, more = '<IsTruncated>false</IsTruncated>'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name>` +
  `<Prefix></Prefix><KeyCount>1</KeyCount><MaxKeys>1000</MaxKeys>${more}${contents}</ListBucketResult>`;

export const contents = (key: string, size = 5): string =>
  `<Contents><Key>${key}</Key><LastModified>2026-11-01T00:00:00.000Z</LastModified><ETag>&#34;x&#34;</ETag>` +
  `<Size>${size}</Size><StorageClass>STANDARD</StorageClass></Contents>`;

const s3Error = (code: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>secret inside</Message></Error>`;

const says =
  (status: number, headers: Readonly<Record<string, string>>, body: string): RequestListener =>
  (_, response) => {
    response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) }).end(body);
  };

/** Until the other side has enough of it. */
function forever(response: ServerResponse, part: string): void {
  const write = (): void => {
    while (!response.destroyed && response.write(part));
  };
  response.on('drain', write);
  write();
}

const endless =
  (head: string, part: string, headers = XML): RequestListener =>
  (request, response) => {
    // Its head promises what could be summarised.
    const isHead = request.method === 'HEAD';
    response.writeHead(200, { ...headers, ...STORED, ...(isHead && { 'Content-Length': 1000 }) });
    if (isHead) return void response.end();
    response.write(head);
    forever(response, part);
  };

const BOMB =
  '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">' +
  Array.from(
    { length: 20 },
    (_, at) => `<!ENTITY a${at} "${`&a${at ? at - 1 : ''};`.repeat(10)}">`,
  ).join('') +
  ']><ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>&a19;</Key></Contents></ListBucketResult>';

const READS_FILES =
  '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>' +
  '<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>&x;</Key></Contents></ListBucketResult>';

/** Sends less than it promises. */
const cutOff =
  (body: string, headers: Readonly<Record<string, string>>): RequestListener =>
  (_, response) => {
    response.writeHead(200, { ...headers, ...STORED, 'Content-Length': body.length + 1000 });
    response.write(body, () => response.destroy());
  };

export type Endpoint = 'file' | 'list' | 'summary';

/** What a store may do, and what the door says then. */
export const STORE_ANSWERS: Readonly<
  Record<string, readonly [RequestListener, Readonly<Partial<Record<Endpoint, FaultReason>>>]>
> = {
  'a login page with 200': [
    says(200, { ...HTML, ETag: ETAG }, LOGIN_PAGE),
    { list: 'BadStoreAnswer', summary: 'BadStoreAnswer', file: 'BadStoreAnswer' },
  ],
  'a login page that says it is XML': [
    says(200, XML, LOGIN_PAGE),
    { list: 'BadStoreAnswer', summary: 'BadStoreAnswer' },
  ],
  'a clock that differs': [
    says(403, XML, s3Error('RequestTimeTooSkewed')),
    { list: 'StoreRefused', summary: 'StoreRefused', file: 'StoreRefused' },
  ],
  'a wrong signature': [
    says(403, XML, s3Error('SignatureDoesNotMatch')),
    { list: 'StoreRefused', summary: 'StoreRefused', file: 'StoreRefused' },
  ],
  'no such object': [
    says(404, XML, s3Error('NoSuchKey')),
    { summary: 'NotFound', file: 'NotFound' },
  ],
  'an error of its own': [
    says(500, XML, s3Error('InternalError')),
    { list: 'StoreUnreachable', summary: 'StoreUnreachable', file: 'StoreUnreachable' },
  ],
  'too much to do': [
    says(503, XML, s3Error('SlowDown')),
    { list: 'StoreUnreachable', summary: 'StoreUnreachable', file: 'StoreUnreachable' },
  ],
  'no answer but an end': [
    (_, response) => response.destroy(),
    { list: 'StoreUnreachable', summary: 'StoreUnreachable', file: 'StoreUnreachable' },
  ],
  'an XML bomb': [says(200, XML, BOMB), { list: 'BadStoreAnswer' }],
  'XML that reads files': [says(200, XML, READS_FILES), { list: 'BadStoreAnswer' }],
  'half a listing': [
    says(200, XML, listing(contents('team-x/shop/a')).slice(0, -80)),
    { list: 'BadStoreAnswer' },
  ],
  'a listing without its rest, though it says there is one': [
    says(200, XML, listing(contents('team-x/shop/a'), '')),
    { list: 'BadStoreAnswer' },
  ],
  JSON: [
    says(200, { 'Content-Type': 'application/json' }, '{"keys":[]}'),
    { list: 'BadStoreAnswer' },
  ],
  'nothing at all': [says(200, XML, ''), { list: 'BadStoreAnswer' }],
  'a listing that never ends': [
    endless(listing('').replace('</ListBucketResult>', ''), contents('team-x/shop/a')),
    { list: 'BadStoreAnswer' },
  ],
  'a report that never ends': [
    endless('{"SchemaVersion":2,"Results":[', '{},'.repeat(1000), {
      'Content-Type': 'application/json',
    }),
    { summary: 'BadStoreAnswer' },
  ],
};

/** Refusals whatever the reason: the store is what failed. */
export const STORE_FAILURES: Readonly<Record<string, RequestListener>> = {
  'another place to look': says(307, { Location: 'https://evil.example/' }, ''),
  'a login elsewhere': says(302, { ...HTML, Location: 'https://login.example/' }, LOGIN_PAGE),
  'who are you': says(401, XML, s3Error('AccessDenied')),
  'a part of it': says(206, { 'Content-Range': 'bytes 0-1/9' }, '{}'),
  'less than it promised': cutOff(listing(contents('team-x/shop/a')).slice(0, -80), XML),
  'no content': (_, response) => void response.writeHead(204).end(),
  'it is a teapot': says(418, HTML, LOGIN_PAGE),
  'a bad gateway': says(502, HTML, LOGIN_PAGE),
};

/** Headers with which a store could make a proxy do or say something. */
export const MEANT_FOR_PROXIES = {
  'Content-Type': 'application/json',
  ...STORED,
  'X-Accel-Redirect': '/config.json',
  'X-Accel-Expires': '9999',
  'X-Accel-Charset': 'utf-7',
  'X-Accel-Limit-Rate': '1',
  'Set-Cookie': 'a=b',
  'Cache-Control': 'public, max-age=9999',
  Expires: 'Fri, 01 Jan 2100 00:00:00 GMT',
  'Content-Disposition': 'attachment; filename=x.html',
  'Content-Language': 'en',
  'Content-Security-Policy': 'default-src *',
  'Access-Control-Allow-Origin': '*',
  'Strict-Transport-Security': 'max-age=0',
  Link: '</x>; rel=preload',
  Refresh: '0; url=https://evil.example',
  'WWW-Authenticate': 'Basic',
  Server: 'MinIO',
  'Accept-Ranges': 'bytes',
  'X-Amz-Request-Id': '0',
  'X-Amz-Meta-Owner': 'x',
  'X-Minio-Deployment-Id': '0',
} as const;

export const answersFile =
  (body: string): RequestListener =>
  (request, response) => {
    response.writeHead(200, { ...MEANT_FOR_PROXIES, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
