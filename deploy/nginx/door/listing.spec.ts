import fc from 'fast-check';
import { readListing } from './listing';

const object = (key: string, size = '1', time = '2026-11-24T10:20:30.123Z'): string =>
  `<Contents><Key>${key}</Key><LastModified>${time}</LastModified><ETag>&#34;ab&#34;</ETag><Size>${size}</Size><StorageClass>STANDARD</StorageClass></Contents>`;

const listing = (contents: string, isTruncated = 'false'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>developer-ci-evidence</Name><Prefix>x/</Prefix><KeyCount>1</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>${isTruncated}</IsTruncated>${contents}<CommonPrefixes><Prefix>x/y/</Prefix></CommonPrefixes></ListBucketResult>`;

const BAD = { fault: 'BadStoreAnswer' };
const [A, B] = ['x/aaaaaaa/trivy.json', 'x/bbbbbbb/sbom.spdx.json'];
const AT = Date.UTC(2026, 10, 24, 10, 20, 30, 123);
const isNext = (token: string): string =>
  `</IsTruncated><NextContinuationToken>${token}</NextContinuationToken>`;

it('reads objects in their order, and what to ask for next', () => {
  const xml = listing(object(A, '0') + object(B, '7', '2026-11-24T10:20:30Z'), 'true');
  expect(readListing(xml.replace('</IsTruncated>', isNext('ab&#43;&#x2F;=')), 'x/')).toEqual({
    value: {
      objects: [
        { key: A, size: 0, storedMs: AT },
        { key: B, size: 7, storedMs: Date.UTC(2026, 10, 24, 10, 20, 30) },
      ],
      next: 'ab+/=',
    },
  });
});

it.each(['', ' ', 'a b', 'a&x;', 'é', 'a\nb', 'a'.repeat(4097)])(
  'does not go on with %j',
  (token) => {
    const xml = listing(object(A), 'true').replace('</IsTruncated>', isNext(token));
    expect(readListing(xml, 'x/')).toEqual(BAD);
  },
);

/** As Go's encoder writes a text, which is MinIO's. */
const escaped = (text: string): string =>
  text.replace(/[&<>"'\t\n\r]/g, (mark) => `&#${String(mark.charCodeAt(0))};`);

it('passes over whatever else lies there', () => {
  const mark = fc.constantFrom('&', '<', '>', '"', "'", '#', ';', '\n', '/');
  const key = fc.string({
    unit: fc.oneof(mark, fc.string({ unit: 'binary', minLength: 1 })),
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 5 }), (keys) => {
      const others = keys.map((one) => object(escaped(`x/${one}`))).join('');
      expect(readListing(listing(others + object(A) + others), 'x/')).toEqual({
        value: { objects: [{ key: A, size: 1, storedMs: AT }] },
      });
    }),
  );
});

it.each([
  'y/aaaaaaa/trivy.json',
  'x/y/../trivy.json.bak',
  `x/${'a'.repeat(81)}/trivy.json`,
  'x/&x;',
])('passes over %s', (key) => {
  expect(readListing(listing(object(key, 'none')), 'x/')).toEqual({ value: { objects: [] } });
});

it('reads a bucket without such objects', () => {
  expect(readListing(listing(''), 'x/')).toEqual({ value: { objects: [] } });
});

it('does not take a property of one object for the next', () => {
  expect(readListing(listing(`${object(A)}<Contents><Key>${B}</Key></Contents>`), 'x/')).toEqual(
    BAD,
  );
});

it.each([
  ['nothing', ''],
  ['HTML', '<html><body>Log in</body></html>'],
  ['an S3 error', '<Error><Code>AccessDenied</Code></Error>'],
  [
    'another list',
    '<ListAllMyBucketsResult><IsTruncated>false</IsTruncated></ListAllMyBucketsResult>',
  ],
  ['a list cut short', listing(object(A)).slice(0, -30)],
  ['no word on truncation', '<ListBucketResult></ListBucketResult>'],
  ['a strange word on truncation', listing('', 'maybe')],
  ['more without where', listing(object(A), 'true')],
  ['an object without a key', listing(object(''))],
  ['a negative size', listing(object(A, '-1'))],
  ['no size', listing(object(A, ''))],
  ['a size past all bounds', listing(object(A, '9'.repeat(16)))],
  ['no time', listing(object(A, '1', ''))],
  ['an impossible time', listing(object(A, '1', '2026-13-41T10:20:30Z'))],
  ['a time of no zone', listing(object(A, '1', '2026-11-24T10:20:30'))],
  ['more objects than asked for', listing(object('a').repeat(1001))],
  ['endless text', listing(' '.repeat(6_500_000))],
  ['a bomb', listing('').replace('<ListB', '<!DOCTYPE x [<!ENTITY a "&b;&b;">]><ListB')],
])('refuses %s', (_, xml) => {
  expect(readListing(xml, 'x/')).toEqual(BAD);
});
