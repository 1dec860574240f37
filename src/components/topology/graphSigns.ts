import { msg } from '../../model/msg';
import type { Change } from '../../model/graph/graph';
import { type MarkAmounts, seriousMarks } from '../../model/graph/marks/markAmounts';
import { MARKS } from '../../model/graph/marks/marks';
import type { SignText } from '../canvas/Legend';
import type { SignId } from '../canvas/signs';

const CHANGES: Readonly<Record<Change, SignId>> = { new: 'plus', gone: 'cross' };

/** What is drawn on something, the most serious first. */
export const signsOf = (marks: MarkAmounts, change: Change | undefined): readonly SignId[] => [
  ...seriousMarks(marks).map(({ sign }) => sign),
  ...(change === undefined ? [] : [CHANGES[change]]),
];

/** What signs mean, as the legend lists them. */
export const SIGN_TEXTS: readonly SignText[] = [
  ...MARKS.map(({ sign, texts }) => ({ sign, title: texts.sign })),
  { sign: CHANGES.new, title: msg('New') },
  { sign: CHANGES.gone, title: msg('Gone') },
];
