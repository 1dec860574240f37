import {
  condition,
  not,
  type Condition,
  type Expression,
  type Matcher,
} from '../model/filters/condition';

/** What one field of a flow has to be, or not to be. */
export interface Atom {
  readonly field: string;
  readonly matcher: Matcher;
  readonly isPositive: boolean;
}

/** One of these holds. */
export type Clause = readonly Atom[];

/** More than this is no question any more. */
const MAX_CLAUSES = 24;

const ofCondition = ({ fields, matcher }: Condition, isPositive: boolean): Clause[] => {
  const atoms = fields.map((field) => ({ field, matcher, isPositive }));
  return isPositive ? [atoms] : atoms.map((atom) => [atom]);
};

/** "This or that" of two lists of clauses. */
const either = (left: readonly Clause[], right: readonly Clause[]): Clause[] =>
  left.flatMap((a) => right.map((b) => [...a, ...b]));

const NEVER: readonly Clause[] = [[]];

/**
 * The expression as clauses that all hold, `(a or b) and (c or d)`; undefined where these would be too many.
 */
export const clausesOf = (expression: Expression, isPositive = true): Clause[] | undefined => {
  if (expression.type === 'condition') return ofCondition(expression, isPositive);
  if (expression.type === 'not') return clausesOf(expression.of, !isPositive);
  const isConjunction = (expression.type === 'all') === isPositive;
  let clauses: readonly Clause[] = isConjunction ? [] : NEVER;
  for (const part of expression.of) {
    const more = clausesOf(part, isPositive);
    if (!more) return undefined;
    clauses = isConjunction ? [...clauses, ...more] : either(clauses, more);
    if (clauses.length > MAX_CLAUSES) return undefined;
  }
  return [...clauses];
};

/** The same as an expression. */
export const expressionOf = (clause: Clause): Expression => ({
  type: 'any',
  of: clause.map(({ field, matcher, isPositive }) => {
    const holds = condition([field], matcher);
    return isPositive ? holds : not(holds);
  }),
});
