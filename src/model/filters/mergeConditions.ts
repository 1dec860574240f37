import { anyOf, condition, type Condition, type Expression, type Matcher } from './condition';

const mergeMatchers = (left: Matcher, right: Matcher): Matcher | undefined => {
  if (left.type === 'texts' && right.type === 'texts') {
    return { type: 'texts', texts: [...left.texts, ...right.texts] };
  }
  if (left.type === 'integers' && right.type === 'integers') {
    return { type: 'integers', ranges: [...left.ranges, ...right.ranges] };
  }
  if (left.type === 'wildcards' && right.type === 'wildcards' && left.whole === right.whole) {
    return { ...left, patterns: [...left.patterns, ...right.patterns] };
  }
  return left.type === 'addresses' && right.type === 'addresses'
    ? { type: 'addresses', ranges: [...left.ranges, ...right.ranges] }
    : undefined;
};

/** One condition for "left or right", where both look at the same fields and ask the same kind of thing. */
const mergeTwo = (left: Expression, right: Expression): Condition | undefined => {
  if (left.type !== 'condition' || right.type !== 'condition') return undefined;
  if (left.fields.join() !== right.fields.join()) return undefined;
  const matcher = mergeMatchers(left.matcher, right.matcher);
  return matcher && condition(left.fields, matcher);
};

/** The alternatives with those put together that one look at a field can answer. */
export const mergeAlternatives = (alternatives: readonly Expression[]): Expression[] =>
  alternatives.reduce<Expression[]>((done, next) => {
    for (const [at, other] of done.entries()) {
      const merged = mergeTwo(other, next);
      if (merged) return [...done.slice(0, at), merged, ...done.slice(at + 1)];
    }
    return [...done, next];
  }, []);

const identity = (matcher: Matcher): string =>
  JSON.stringify(matcher, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );

/** Conditions that ask the same of both ends are one condition over the fields of both. */
export const overBothEnds = (ends: readonly Expression[]): Expression => {
  const [first, second] = ends;
  return first?.type === 'condition' &&
    second?.type === 'condition' &&
    identity(first.matcher) === identity(second.matcher)
    ? condition([...first.fields, ...second.fields], first.matcher)
    : anyOf(...ends);
};
