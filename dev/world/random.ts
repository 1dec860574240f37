/** A seeded stream of pseudo-random numbers; the same seed gives the same stream everywhere. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** An integer in [0, bound). */
  int(bound: number): number;
  /** An integer in [low, high]. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  /** Throws RangeError on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** Around `median`, with the long right tail that sizes and latencies have. */
  skewed(median: number): number;
}

/** FNV-1a over the parts, finished so that neighbouring inputs end far apart. Unsigned 32 bits. */
export function hashOf(...parts: readonly (number | string)[]): number {
  let hash = 0x811c9dc5;
  const mix = (byte: number): void => {
    hash = Math.imul(hash ^ byte, 0x01000193);
  };
  for (const part of parts) {
    if (typeof part === 'number') {
      const high = Math.floor(part / 0x100000000);
      for (let shift = 0; shift < 32; shift += 8) mix((part >>> shift) & 255);
      for (let shift = 0; shift < 32; shift += 8) mix((high >>> shift) & 255);
    } else {
      for (let index = 0; index < part.length; index++) mix(part.charCodeAt(index) & 255);
      mix(255);
    }
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** mulberry32: 32 bits of state are plenty for one second of sample traffic. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (bound: number): number => Math.floor(next() * bound);
  return {
    next,
    int,
    between: (low, high) => low + int(high - low + 1),
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[int(items.length)] as T;
    },
    skewed: (median) => median * Math.exp((next() + next() + next() - 1.5) * 1.6),
  };
}

/** So many hexadecimal digits; the same for the same parts. */
export const hexOf = (digits: number, ...parts: readonly (number | string)[]): string =>
  Array.from({ length: Math.ceil(digits / 8) }, (_, index) =>
    hashOf(...parts, index + 1)
      .toString(16)
      .padStart(8, '0'),
  )
    .join('')
    .slice(0, digits);
