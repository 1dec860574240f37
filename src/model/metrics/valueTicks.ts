/** Numbers that are easy to divide by, within a power of ten. */
const FACTORS: readonly number[] = [1, 2, 2.5, 5, 10];

/** Beyond it a sum of ticks would leave what a number can hold. */
const LARGEST = 1e300;

/**
 * Round values from zero to the first that is not below `most`; about `count` steps. A scale that starts anywhere else
 * would make small differences look large.
 */
export const valueTicks = (most: number, count: number): readonly number[] => {
  const top = most > 0 ? Math.min(most, LARGEST) : 1;
  const power = 10 ** Math.floor(Math.log10(top / count));
  const step = power * (FACTORS.find((factor) => factor * power * count >= top) ?? 10);
  const steps = Math.max(1, Math.ceil(top / step));
  return Array.from({ length: steps + 1 }, (_, at) => at * step);
};
