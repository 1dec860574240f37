/**
 * What is known of the traffic of an edge, in the unit of its measure, so that edges can be put together without asking
 * again. Amounts that meet on one edge are of one kind.
 */
export type Amount =
  | { readonly kind: 'sum'; readonly value: number }
  | { readonly kind: 'mean'; readonly sum: number; readonly count: number }
  | { readonly kind: 'min' | 'max'; readonly value: number }
  /** Parts of a quantile do not add up: that of several parts is at most the largest. */
  | { readonly kind: 'quantile'; readonly value: number; readonly isBound: boolean }
  /** A rate a second at the end of each step of the range, of which the largest or a quantile is shown. */
  | { readonly kind: 'series'; readonly values: readonly number[]; readonly take: 'max' | 'p90' };
