import aws4 from 'aws4';
import type { StoreRequest } from './sign';
import { signRequest } from './sign';

// Account, time and signatures of the examples in Amazon's S3 API reference, "Signature Calculations for the
// Authorization Header: Transferring Payload in a Single Chunk".
const credentials = {
  accessKey: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const store = {
  host: 's3.amazonaws.com',
  bucket: 'examplebucket',
  region: 'us-east-1',
  isPathStyle: false,
};
const NOW = Date.UTC(2013, 4, 24);

const sign = (request: Partial<StoreRequest>, changes: Partial<typeof store> = {}) =>
  signRequest(
    { method: 'GET', key: '', ...request },
    { store: { ...store, ...changes }, credentials },
    NOW,
  );

it.each([
  [
    'a list of objects',
    { 'max-keys': '2', prefix: 'J' },
    '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  ],
  [
    'a lifecycle',
    { lifecycle: '' },
    'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  ],
])('signs a request for %s as Amazon does', (_, query, signature) => {
  expect(sign({ query }).headers).toEqual({
    Host: 'examplebucket.s3.amazonaws.com',
    'X-Amz-Content-Sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'X-Amz-Date': '20130524T000000Z',
    Authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=${signature}`,
  });
});

it('rests on a library that signs an object as Amazon does; the example has a range, which the door never sends', () => {
  const request = {
    path: '/test.txt',
    headers: { ...sign({ key: 'test.txt' }).headers, Range: 'bytes=0-9' },
    service: 's3',
    extraHeadersToInclude: { range: true },
  };
  const signed = aws4.sign(request, {
    accessKeyId: credentials.accessKey,
    secretAccessKey: credentials.secretKey,
  });
  expect(signed.headers?.Authorization).toContain(
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  );
});

it('names the bucket in the path or before the host', () => {
  expect(sign({ key: 'x/y' }).target).toBe('/x/y');
  expect(sign({ key: 'x/y' }, { isPathStyle: true })).toMatchObject({
    target: '/examplebucket/x/y',
    headers: { Host: 's3.amazonaws.com' },
  });
  expect(sign({}, { isPathStyle: true }).target).toBe('/examplebucket/');
});

it('escapes what a query says', () => {
  expect(sign({ query: { 'start-after': "x/ü+%2f&a=b *'()!" } }).target).toBe(
    '/?start-after=x%2F%C3%BC%2B%252f%26a%3Db%20%2A%27%28%29%21',
  );
});

it.each<[string, Partial<StoreRequest>, Partial<typeof store>]>([
  ['method', { method: 'HEAD' }, {}],
  ['key', { key: 'x/y' }, {}],
  ['query', { query: { prefix: 'y' } }, {}],
  ['region', {}, { region: 'eu-west-1' }],
  ['bucket', {}, { bucket: 'other' }],
  ['host', {}, { host: 's3.amazonaws.com:8443' }],
])('signs the %s', (_, request, changes) => {
  expect(sign(request, changes).headers.Authorization).not.toBe(sign({}).headers.Authorization);
});

it('never shows the secret', () => {
  expect(JSON.stringify(sign({}))).not.toContain(credentials.secretKey);
});
