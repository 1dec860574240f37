/**
 * The greatest float64 at or below a nanosecond timestamp. Stored timestamps went through float64, so `t <= bound` holds
 * exactly when it holds for this number.
 */
export function floorToFloat(nanoseconds: bigint): number {
  const nearest = Number(nanoseconds);
  if (BigInt(nearest) <= nanoseconds) return nearest;
  const exponent = Math.floor(Math.log2(Math.abs(nearest)));
  return nearest - Math.max(1, 2 ** (exponent - 52));
}

export const NANOSECONDS_PER_MS = 1_000_000n;
