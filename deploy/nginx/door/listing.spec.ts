import fc from 'fast-check';
import { readListing } from './listing';

const object = (key: string, size = '1', time = '2026-11-24T10:20:30.123Z'): string =>
  `<Contents><Key>${key}</Key><LastModified>${time}</LastModified><ETag>&#34;ab&#34;</ETag><Size>${size}</Size><StorageClass>STANDARD</StorageClass></Contents>`;

const listing = (contents: string, isTruncated = 'false'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>developer-ci-evidence</Name><Prefix>x/</Prefix><KeyCount>1</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>${isTruncated}</IsTruncated>${contents}<CommonPrefixes><Prefix>x/y/</Prefix></CommonPrefixes></ListBucketResult>`;

const BAD = { fault: 'BadStoreAnswer' };

it('reads objects in their order', () => {
  expect(
    readListing(
      listing(object('x/a&amp;b', '0') + object('x/ü', '7', '2026-11-24T10:20:30Z'), 'true'),
    ),
  ).toEqual({
    value: {
      objects: [
        { key: 'x/a&b', size: 0, storedMs: Date.UTC(2026, 10, 24, 10, 20, 30, 123) },
        { key: 'x/ü', size: 7, storedMs: Date.UTC(2026, 10, 24, 10, 20, 30) },
      ],
      hasMore: true,
    },
  });
});

/** As Go's encoder writes a text, which is MinIO's. */
const escaped = (text: string): string =>
  text.replace(/[&<>"'\t\n\r]/g, (mark) => `&#${String(mark.charCodeAt(0))};`);

it('reads any key as it is', () => {
  const mark = fc.constantFrom('&', '<', '>', '"', "'", '#', ';', '\n', '/');
  const key = fc.string({
    unit: fc.oneof(mark, fc.string({ unit: 'binary', minLength: 1 })),
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 5 }), (keys) => {
      const listed = readListing(listing(keys.map((one) => object(escaped(one))).join('')));
      expect('value' in listed && listed.value.objects.map((one) => one.key)).toEqual(keys);
    }),
  );
});

it('reads a bucket without such objects', () => {
  expect(readListing(listing(''))).toEqual({ value: { objects: [], hasMore: false } });
});

it('does not take a property of one object for the next', () => {
  expect(readListing(listing(`${object('a')}<Contents><Key>b</Key></Contents>`))).toEqual(BAD);
});

it.each([
  ['nothing', ''],
  ['HTML', '<html><body>Log in</body></html>'],
  ['an S3 error', '<Error><Code>AccessDenied</Code></Error>'],
  [
    'another list',
    '<ListAllMyBucketsResult><IsTruncated>false</IsTruncated></ListAllMyBucketsResult>',
  ],
  ['a list cut short', listing(object('a')).slice(0, -30)],
  ['no word on truncation', '<ListBucketResult></ListBucketResult>'],
  ['a strange word on truncation', listing('', 'maybe')],
  ['an entity of its own', listing(object('&x;'))],
  ['an object without a key', listing(object(''))],
  ['a negative size', listing(object('a', '-1'))],
  ['no size', listing(object('a', ''))],
  ['a size past all bounds', listing(object('a', '9'.repeat(16)))],
  ['no time', listing(object('a', '1', ''))],
  ['an impossible time', listing(object('a', '1', '2026-13-41T10:20:30Z'))],
  ['a time of no zone', listing(object('a', '1', '2026-11-24T10:20:30'))],
  ['more objects than asked for', listing(object('a').repeat(1001))],
  ['endless text', listing(' '.repeat(4_000_000))],
  ['a bomb', listing('').replace('<ListB', '<!DOCTYPE x [<!ENTITY a "&b;&b;">]><ListB')],
])('refuses %s', (_, xml) => {
  expect(readListing(xml)).toEqual(BAD);
});
