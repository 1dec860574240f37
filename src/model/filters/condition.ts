import type { AddressRange } from '../fields/address';

/** Integers from `min` to `max`, both included; without `max` there is no upper end. */
export interface IntegerRange {
  readonly min: number;
  readonly max?: number;
}

/** What one value of a field has to look like. */
export type Matcher =
  /** Exactly one of these texts, case-sensitive. */
  | { readonly type: 'texts'; readonly texts: readonly string[] }
  /**
   * One of these, `*` standing for any run of characters: anywhere and in any case, or (`whole`) from the first to
   * the last character and case-sensitive. Each holds something besides stars.
   */
  | { readonly type: 'wildcards'; readonly patterns: readonly string[]; readonly whole: boolean }
  | { readonly type: 'integers'; readonly ranges: readonly IntegerRange[] }
  | { readonly type: 'addresses'; readonly ranges: readonly AddressRange[] }
  /** Its first or last character is one of these; each is one character. */
  | {
      readonly type: 'characters';
      readonly at: 'first' | 'last';
      readonly characters: readonly string[];
    }
  /** Any value but the empty one. */
  | { readonly type: 'present' };

/** Some value of some of these fields matches. */
export interface Condition {
  readonly type: 'condition';
  readonly fields: readonly string[];
  readonly matcher: Matcher;
}

/** What a set of filters says about one flow. */
export type Expression =
  | Condition
  | { readonly type: 'all'; readonly of: readonly Expression[] }
  | { readonly type: 'any'; readonly of: readonly Expression[] }
  | { readonly type: 'not'; readonly of: Expression };

export const allOf = (...of: readonly Expression[]): Expression =>
  of.length === 1 && of[0] ? of[0] : { type: 'all', of };

export const anyOf = (...of: readonly Expression[]): Expression =>
  of.length === 1 && of[0] ? of[0] : { type: 'any', of };

export const not = (of: Expression): Expression =>
  of.type === 'not' ? of.of : { type: 'not', of };

export const condition = (fields: readonly string[], matcher: Matcher): Condition => ({
  type: 'condition',
  fields,
  matcher,
});

/** A number that is not zero. */
export const atLeastOne = (field: string): Condition =>
  condition([field], { type: 'integers', ranges: [{ min: 1 }] });

export const present = (fields: readonly string[]): Condition =>
  condition(fields, { type: 'present' });

/** Whether the expression looks at a field. */
export const mentions = (expression: Expression, field: string): boolean => {
  switch (expression.type) {
    case 'condition':
      return expression.fields.includes(field);
    case 'not':
      return mentions(expression.of, field);
    case 'all':
    case 'any':
      return expression.of.some((part) => mentions(part, field));
  }
};
