import fc from 'fast-check';
import { numberRange, textsRegex } from './digitsRegex';

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

it('matches exactly the given numbers, whatever they have in common', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat({ max: 2047 }), { minLength: 1 }),
      fc.nat({ max: 2047 }),
      (numbers, other) => {
        const regex = new RegExp(`^${textsRegex(numbers.map(String))}$`);
        expect(numbers.filter((number) => !regex.test(String(number)))).toEqual([]);
        expect(regex.test(String(other))).toBe(numbers.includes(other));
      },
    ),
  );
});

it('is short for the numbers that have one bit', () => {
  const withBit = Array.from({ length: 2048 }, (_, bits) => bits).filter((bits) => bits & 2);
  expect(textsRegex(withBit.map(String)).length).toBeLessThan(700);
});
