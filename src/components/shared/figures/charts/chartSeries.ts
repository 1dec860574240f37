import type { FilledLine } from '../../../../model/metrics/filledLine';

/** Keys of what is no group; those of groups are JSON lists. */
export const OTHERS = 'others';
export const TOTAL = 'total';

/** What is no group has no colour of its own. */
export const REST_COLOR = 'var(--pf-t--chart--color--black--300)';

/** Something drawn that the table has a row for. */
export interface ChartItem {
  readonly key: string;
  readonly name: string;
  readonly color: string;
}

export interface ChartLineItem extends ChartItem {
  readonly points: FilledLine;
  /** The same group in the time before. */
  readonly isBefore?: boolean;
  /** Filled down to zero, behind the others. */
  readonly isArea?: boolean;
}

export interface ChartSlice extends ChartItem {
  readonly value: number;
}

/** Asked for what can be done with a group, at a place of the window. */
export type PickItem = (key: string, at: { readonly x: number; readonly y: number }) => void;
