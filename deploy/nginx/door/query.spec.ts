import { printCursor, readPageRequest } from './query';

const SHA = '0123456789abcdef0123456789abcdef01234567';

it.each([
  ['', { limit: 50 }],
  ['limit=1', { limit: 1 }],
  ['limit=200&namespace=other&prefix=..%2f', { limit: 200 }],
  ['Limit=9&limitx=1&%6cimit=1', { limit: 50 }],
  [
    `continue=1700000000123-${SHA}`,
    { limit: 50, after: { storedMs: 1_700_000_000_123, sha: SHA } },
  ],
  ['continue=1-0123456', { limit: 50, after: { storedMs: 1, sha: '0123456' } }],
])('reads %j', (query, page) => {
  expect(readPageRequest(query)).toEqual(page);
});

it.each([
  'limit',
  'limit=',
  'limit=0',
  'limit=-1',
  'limit=1.5',
  'limit=1e2',
  'limit=0x10',
  'limit=201',
  'limit=5%30',
  'limit=5&limit=5',
  'continue',
  'continue=',
  'continue=1700000000123',
  `continue=-1-${SHA}`,
  `continue=1700000000123-${SHA}0`,
  `continue=1700000000123-${SHA.slice(0, 6)}`,
  `continue=1234567890123456-${SHA}`,
  `continue=1-${SHA}&continue=1-${SHA}`,
  'continue=1-../other',
])('calls %j malformed', (query) => {
  expect(readPageRequest(query)).toBeUndefined();
});

it('reads the cursor that it prints', () => {
  const after = { storedMs: 1_700_000_000_123, sha: SHA };
  expect(readPageRequest(`continue=${printCursor(after)}`)).toEqual({ limit: 50, after });
});
