import { isHeld, summaryEtag } from './etag';

it.each([
  ['"0123abc"', '"0123abc-s1"'],
  ['"0123abc-12"', '"0123abc-12-s1"'],
  ['W/"0123abc"', '"0123abc-s1"'],
  ['0123abc', undefined],
  ['""', undefined],
  ['"a"b"', undefined],
  ['"a\r\nX: y"', undefined],
  [`"${'a'.repeat(129)}"`, undefined],
])('makes of %j the tag %j', (report, summary) => {
  expect(summaryEtag(report)).toBe(summary);
});

it.each([
  ['"a-s1"', true],
  ['W/"a-s1"', true],
  ['"b", W/"a-s1" , "c"', true],
  ['"b,c","a-s1"', true],
  ['*', true],
  ['', false],
  ['"a"', false],
  ['a-s1', false],
  ['"b", *', false],
  ['"a-s1', false],
])('compares with %j', (value, isSame) => {
  expect(isHeld([['If-None-Match', value]], '"a-s1"')).toBe(isSame);
});

it('reads every such header and no other', () => {
  const headers = [
    ['If-Match', '"a-s1"'],
    ['if-none-match', '"b"'],
    ['if-none-match', '"a-s1"'],
  ] as const;
  expect(isHeld(headers, '"a-s1"')).toBe(true);
  expect(isHeld(headers.slice(0, 2), '"a-s1"')).toBe(false);
});
