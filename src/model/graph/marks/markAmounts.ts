import { type Mark, type MarkId, MARKS } from './marks';

/** How much of each mark something has; what is absent it has nothing of. */
export type MarkAmounts = Readonly<Partial<Record<MarkId, number>>>;

export const NO_MARKS: MarkAmounts = {};

/** What two edges have together. */
export const mergeMarks = (a: MarkAmounts, b: MarkAmounts): MarkAmounts => {
  if (a === NO_MARKS || b === NO_MARKS) return a === NO_MARKS ? b : a;
  const both: Partial<Record<MarkId, number>> = { ...a, ...b };
  for (const { id, merge } of MARKS) {
    const [one, other] = [a[id], b[id]];
    if (one !== undefined && other !== undefined) both[id] = merge(one, other);
  }
  return both;
};

/** A mark, and how much there is of it. */
export interface Marked {
  readonly mark: Mark;
  readonly amount: number;
}

/** What there is something of, in the order of the table. */
export const marksIn = (amounts: MarkAmounts): readonly Marked[] =>
  MARKS.flatMap((mark) => {
    const amount = amounts[mark.id] ?? 0;
    return amount > 0 ? [{ mark, amount }] : [];
  });

export const isMarked = (amounts: MarkAmounts): boolean =>
  amounts !== NO_MARKS && marksIn(amounts).length > 0;

/** The most serious first. */
export const seriousMarks = (amounts: MarkAmounts): readonly Mark[] =>
  marksIn(amounts)
    .map(({ mark }) => mark)
    .sort((a, b) => a.rank - b.rank);
