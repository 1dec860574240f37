import fc from 'fast-check';
import { wrapText } from './wrapText';

const within = (length: number) => (line: string) => line.length <= length;

it.each([
  ['', 5, []],
  ['abc', 5, ['abc']],
  ['ab cd ef', 5, ['ab cd', 'ef']],
  ['abcdefgh ij', 4, ['abcd', 'efgh', 'ij']],
  ['one two three four', 5, ['one', 'two', 'thre…']],
])('%p in %d', (text, length, lines) => {
  expect(wrapText(text, within(length), 3)).toEqual(lines);
});

it('loses no letter and goes over no edge', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (text, length) => {
      const lines = wrapText(text, within(length), 100);
      expect(lines.every(within(length))).toBe(true);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
