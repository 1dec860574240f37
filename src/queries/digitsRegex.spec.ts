import fc from 'fast-check';
import { numberRange } from './digitsRegex';

const matches = (regex: string, text: string): boolean => new RegExp(`^(?:${regex})$`).test(text);

describe('numberRange', () => {
  it.each([
    [0, 0, '0'],
    [443, 443, '443'],
    [8000, 8099, '80[0-9][0-9]'],
    [0, 9, '[0-9]'],
  ])('%d-%d reads %s', (min, max, text) => {
    expect(numberRange(min, max)).toBe(text);
  });

  // The thresholds at which the usual recipe for ">=" loses the numbers after a carry.
  it.each([170, 175, 443, 460, 800, 1799, 1899, 9999])(
    'from %d on misses none of 0..70000',
    (min) => {
      const regex = numberRange(min, undefined);
      const wrong = Array.from({ length: 70_000 }, (_, n) => n).filter(
        (n) => matches(regex, String(n)) !== n >= min,
      );
      expect(wrong).toEqual([]);
    },
  );

  it.each([10, 16] as const)('is exact in base %d', (base) => {
    const bound = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(bound, fc.option(bound), fc.integer({ min: 0, max: 250_000 }), (a, b, n) => {
        const [min, max] = b === null ? [a, undefined] : [Math.min(a, b), Math.max(a, b)];
        const expected = n >= min && (max === undefined || n <= max);
        return matches(numberRange(min, max, base), n.toString(base)) === expected;
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no leading zeros', () => {
    expect(matches(numberRange(1, 100), '007')).toBe(false);
  });
});
