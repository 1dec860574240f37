import { CHANGE_COLUMN } from './figureTexts';

it.each([
  [150, 100, '+50%'],
  [50, 100, '-50%'],
  [100, 100, '0%'],
  [0, 100, '-100%'],
  [2000, 100, '× 20'],
  [5, 0, '–'],
  [5, undefined, '–'],
])('says how %d differs from %d before', (value, before, text) => {
  expect(CHANGE_COLUMN.text({ value, before, seconds: 1 }, 'en')).toBe(text);
});
