/** One thing to compare by; undefined = the flow has no such value. */
export type SortPart = number | bigint | string | undefined;

/** Compared part by part, the first that differs decides. */
export type SortKey = readonly SortPart[];

// One collator for all: making one costs far more than using it. Numeric, so that pod-2 comes before pod-10.
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compareKnown = (a: NonNullable<SortPart>, b: NonNullable<SortPart>): number => {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  // A field that holds a number in one flow and a text in another: numbers first.
  if (typeof a === 'string' || typeof b === 'string') return typeof a === 'string' ? 1 : -1;
  if (a < b) return -1;
  return a > b ? 1 : 0;
};

/**
 * Compares two keys; `sign` is 1 to ascend and -1 to descend. Absent values come last either way, because nobody
 * sorts to see what is missing.
 */
export const compareKeys = (a: SortKey, b: SortKey, sign: 1 | -1): number => {
  const length = Math.max(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a[at], b[at]];
    if (left === undefined && right === undefined) continue;
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    const order = compareKnown(left, right);
    if (order !== 0) return order * sign;
  }
  return 0;
};
