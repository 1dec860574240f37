import { fieldByName } from '../model/fields/fields';
import { shapeOf } from '../model/fields/fieldValues';
import type { Atom } from './clauses';
import { labelPattern } from './labelCondition';
import type { StreamMatcher } from './logql';

/** A gateway prints values of label filters without escaping them. */
const isPrintable = (value: string): boolean => !/["\\\p{Cc}\ufeff\ud800-\udfff]/u.test(value);

/** The same regular expression without backslashes, where brackets do. */
const bracketed = (regex: string): string => regex.replace(/\\([.*+?()|${}])/g, '[$1]');

/** Fields of the line that hold one value, under one name. */
const isSimple = (field: string): boolean =>
  ['text', 'integer'].includes(shapeOf(field)) && fieldByName(field)?.formerly === undefined;

/**
 * A field of a flow compared behind the parser; Loki anchors no such expression by itself (3.7.8). Undefined where the
 * comparison cannot be written so that a gateway prints it unchanged.
 */
export const labelFilter = (
  { field, matcher, isPositive }: Atom,
  labels: ReadonlySet<string>,
): StreamMatcher | undefined => {
  if (!labels.has(field) && !isSimple(field)) return undefined;
  if (matcher.type === 'present') return { label: field, op: isPositive ? '!=' : '=', value: '' };
  const pattern = labelPattern(matcher);
  const filter: StreamMatcher =
    pattern.type === 'equal'
      ? { label: field, op: isPositive ? '=' : '!=', value: pattern.value }
      : { label: field, op: isPositive ? '=~' : '!~', value: `^(${bracketed(pattern.regex)})$` };
  return isPrintable(filter.value) ? filter : undefined;
};
