import { momentOf, momentText, rangeProblem } from './customRange';

const MOMENT_MS = Date.UTC(2024, 1, 29, 23, 59, 58);

it('writes a moment of UTC as the input wants it', () => {
  expect(momentText(MOMENT_MS, 'UTC')).toBe('2024-02-29T23:59:58');
});

it('reads a moment of UTC, with or without seconds', () => {
  expect(momentOf('2024-02-29T23:59:58', 'UTC')).toBe(MOMENT_MS / 1000);
  expect(momentOf('2024-02-29T23:59', 'UTC')).toBe(MOMENT_MS / 1000 - 58);
});

it('writes and reads local time by the clock of the browser', () => {
  const local = new Date(2024, 6, 1, 8, 5, 9).getTime();
  expect(momentText(local, 'local')).toBe('2024-07-01T08:05:09');
  expect(momentOf('2024-07-01T08:05:09', 'local')).toBe(local / 1000);
});

it.each(['', 'yesterday', '2024-13-01T00:00', '2024-02-01T25:00'])(
  'reads no moment in %p',
  (text) => {
    expect(momentOf(text, 'UTC')).toBeUndefined();
    expect(momentOf(text, 'local')).toBeUndefined();
  },
);

it.each([
  [undefined, 5, 'Give both a date and a time'],
  [5, undefined, 'Give both a date and a time'],
  [5, 5, 'The end has to be after the start'],
  [6, 5, 'The end has to be after the start'],
  [5, 6, undefined],
])('says of %p to %p: %p', (start, end, problem) => {
  expect(rangeProblem(start, end)).toBe(problem);
});
