import fc from 'fast-check';
import { cleanLines, cleanText } from './cleanText';

it.each([
  ['letters of every language', 'Größe 漢字 עברית 😀', 'Größe 漢字 עברית 😀'],
  ['markup, which is text', '<b>&amp;</b>', '<b>&amp;</b>'],
  ['marks that turn the direction', 'a\u202eb\u2066c\u061cd', 'a�b�c�d'],
  ['what cannot be seen', 'a\u200bb\ufeffc\u00add\u2060e', 'a�b�c�d�e'],
  ['controls', 'a\u0000b\u001b[2Jc\u0085d', 'a�b�[2Jc�d'],
  ['halves of characters', 'a\ud800b', 'a�b'],
  ['other ends of lines', 'a\u2028b', 'a�b'],
])('keeps or shows %s', (_, text, clean) => {
  expect(cleanText(text, 100)).toBe(clean);
  expect(cleanLines(text, 100)).toBe(clean);
});

it('has one line, or several', () => {
  expect(cleanText('a\r\nb\tc', 100)).toBe('a��b�c');
  expect(cleanLines('a\r\nb\tc', 100)).toBe('a\nb\tc');
});

it('is no longer than it may be, and says that it was cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, length) => {
      const clean = cleanText(text, length);
      expect(clean.length).toBeLessThanOrEqual(length);
      expect(clean.endsWith('…')).toBe(text.length > length || text.endsWith('…'));
    }),
  );
});
