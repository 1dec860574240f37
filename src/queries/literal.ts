import { condition, type Condition, type Matcher } from '../model/filters/condition';
import { shapeOf } from '../model/fields/fieldValues';
import { labelPattern, type LabelPattern } from './labelCondition';
import { linePattern, type LinePattern } from './lineCondition';
import type { LineFilter, StreamMatcher } from './logql';

/** The smallest thing that Loki can be asked, or asked not to be. */
export type Literal =
  | {
      readonly on: 'label';
      readonly isPositive: boolean;
      readonly label: string;
      readonly pattern: LabelPattern;
    }
  | { readonly on: 'line'; readonly isPositive: boolean; readonly pattern: LinePattern };

/** An absent label is an empty one. */
const labelLiteral = (label: string, matcher: Matcher): Literal =>
  matcher.type === 'present'
    ? { on: 'label', isPositive: false, label, pattern: { type: 'equal', value: '' } }
    : { on: 'label', isPositive: true, label, pattern: labelPattern(matcher) };

/** A condition as literals of which one has to hold: fields that are stream labels, and those of the line. */
export const literalsOf = (
  { fields, matcher }: Condition,
  labels: ReadonlySet<string>,
): Literal[] => {
  const inLine = fields.filter((field) => !labels.has(field));
  const shapes = [...new Set(inLine.map(shapeOf))];
  return [
    ...fields.filter((field) => labels.has(field)).map((label) => labelLiteral(label, matcher)),
    ...shapes.map((shape): Literal => {
      const alike = inLine.filter((field) => shapeOf(field) === shape);
      return { on: 'line', isPositive: true, pattern: linePattern(condition(alike, matcher)) };
    }),
  ];
};

export const negate = (literal: Literal): Literal => ({
  ...literal,
  isPositive: !literal.isPositive,
});

const identity = (literal: Literal): string =>
  literal.on === 'label' ? JSON.stringify([literal.label, literal.pattern]) : literal.pattern.regex;

export const isSame = (a: Literal, b: Literal): boolean =>
  a.on === b.on && a.isPositive === b.isPositive && identity(a) === identity(b);

/** The values that a label may have, where these are a list. */
const valuesOf = (literal: Literal): readonly string[] | undefined => {
  if (literal.on !== 'label') return undefined;
  const { pattern } = literal;
  return pattern.type === 'equal' ? [pattern.value] : pattern.values;
};

const haveNoneInCommon = (a: Literal, b: Literal): boolean => {
  const [left, right] = [valuesOf(a), valuesOf(b)];
  return left !== undefined && right !== undefined && !left.some((value) => right.includes(value));
};

const isSameLabel = (a: Literal, b: Literal): boolean =>
  a.on === 'label' && b.on === 'label' && a.label === b.label;

/** No flow can satisfy both. */
export const excludes = (a: Literal, b: Literal): boolean => {
  if (a.isPositive !== b.isPositive) return a.on === b.on && identity(a) === identity(b);
  return a.isPositive && isSameLabel(a, b) && haveNoneInCommon(a, b);
};

/** Whatever satisfies `a` satisfies `b`: a label that has one of some values has none of others. */
export const implies = (a: Literal, b: Literal): boolean => {
  if (isSame(a, b)) return true;
  return a.isPositive && !b.isPositive && isSameLabel(a, b) && haveNoneInCommon(a, b);
};

/** "Left or right" as one literal, where the line can be asked both at once. */
export const eitherOf = (left: Literal, right: Literal): Literal | undefined => {
  if (left.on !== 'line' || right.on !== 'line' || !left.isPositive || !right.isPositive)
    return undefined;
  const texts = [...(left.pattern.texts ?? []), ...(right.pattern.texts ?? [])];
  const isPlain = left.pattern.texts && right.pattern.texts && texts.length <= 2;
  return {
    on: 'line',
    isPositive: true,
    pattern: {
      regex: `${left.pattern.regex}|${right.pattern.regex}`,
      texts: isPlain ? texts : undefined,
    },
  };
};

/** A gateway takes `=""` for the name of a namespace, which nobody may read. */
const ABSENT = { op: '!~', value: '.+' } as const;

const matcherOf = (label: string, pattern: LabelPattern, isPositive: boolean): StreamMatcher => {
  if (pattern.type === 'regex')
    return { label, op: isPositive ? '=~' : '!~', value: pattern.regex };
  if (isPositive && pattern.value === '') return { label, ...ABSENT };
  return { label, op: isPositive ? '=' : '!=', value: pattern.value };
};

/** The stream matchers of a branch. */
export const streamMatchers = (branch: readonly Literal[]): StreamMatcher[] =>
  branch.flatMap((literal) =>
    literal.on === 'label' ? [matcherOf(literal.label, literal.pattern, literal.isPositive)] : [],
  );

const filtersOf = ({ regex, texts, hint }: LinePattern, isPositive: boolean): LineFilter[] => {
  const [first, second] = texts ?? [];
  if (first === undefined) {
    const hinted: LineFilter[] =
      isPositive && hint !== undefined ? [{ op: '|=', texts: [hint] }] : [];
    return [...hinted, { op: isPositive ? '|~' : '!~', regex }];
  }
  if (!isPositive) return (texts ?? []).map((text) => ({ op: '!=', texts: [text] }));
  return [{ op: '|=', texts: second === undefined ? [first] : [first, second] }];
};

/** The line filters of a branch, plain texts before regular expressions: they are cheaper and drop most lines. */
export const lineFilters = (branch: readonly Literal[]): LineFilter[] => {
  const filters = branch.flatMap((literal) =>
    literal.on === 'line' ? filtersOf(literal.pattern, literal.isPositive) : [],
  );
  return [
    ...filters.filter((filter) => 'texts' in filter),
    ...filters.filter((filter) => 'regex' in filter),
  ];
};
