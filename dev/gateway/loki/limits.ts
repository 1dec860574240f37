/** What a LokiStack allows one query. */
export interface Limits {
  /** Entries of one answer. */
  readonly maxEntries: number;
  /** Series of one answer. */
  readonly maxSeries: number;
  /** Nanoseconds between start and end. */
  readonly maxRange: number;
}

const HOUR = 3600e9;

/** The limits of a LokiStack as its operator sets them. */
export const LOKISTACK_LIMITS: Limits = {
  maxEntries: 5000,
  maxSeries: 500,
  maxRange: 721 * HOUR,
};
