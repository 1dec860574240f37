import { shortened } from './shortened';

const upTo = (most: number) => (text: string) => text.length <= most;

it.each([
  ['what fits', 'web-1', 5, 'web-1'],
  ['both ends of what does not', 'netobserv-loki-distributor-6d4f-x9z2k', 11, 'netob…x9z2k'],
  ['one letter at least', 'netobserv', 0, 'n…'],
  ['the true end of endless names', `a${'-'.repeat(500)}z`, 5, 'a-…-z'],
] as const)('keeps %s', (_name, text, most, short) => {
  expect(shortened(text, upTo(most))).toBe(short);
});

it('measures no endless texts', () => {
  const measured: number[] = [];
  shortened('x'.repeat(1e6), (text) => measured.push(text.length) < 0);
  expect(Math.max(...measured)).toBeLessThan(400);
});

it('does not cut letters in two', () => {
  expect(shortened('🐙🐙🐙🐙', upTo(5))).toBe('🐙…🐙');
});
