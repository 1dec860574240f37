import { isHeld, summaryEtag } from './etag';

it.each([
  ['"0123abc"', '"0123abc-s2"'],
  ['"0123abc-12"', '"0123abc-12-s2"'],
  ['W/"0123abc"', '"0123abc-s2"'],
  ['0123abc', undefined],
  ['""', undefined],
  ['"a"b"', undefined],
  ['"a\r\nX: y"', undefined],
  [`"${'a'.repeat(129)}"`, undefined],
])('makes of %j the tag %j', (report, summary) => {
  expect(summaryEtag(report)).toBe(summary);
});

it.each([
  ['"a-s2"', true],
  ['W/"a-s2"', true],
  ['"b", W/"a-s2" , "c"', true],
  ['"b,c","a-s2"', true],
  ['*', true],
  ['', false],
  ['"a"', false],
  ['a-s2', false],
  ['"b", *', false],
  ['"a-s2', false],
])('compares with %j', (value, isSame) => {
  expect(isHeld([['If-None-Match', value]], '"a-s2"')).toBe(isSame);
});

it('reads every such header and no other', () => {
  const headers = [
    ['If-Match', '"a-s2"'],
    ['if-none-match', '"b"'],
    ['if-none-match', '"a-s2"'],
  ] as const;
  expect(isHeld(headers, '"a-s2"')).toBe(true);
  expect(isHeld(headers.slice(0, 2), '"a-s2"')).toBe(false);
});
