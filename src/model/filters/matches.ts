import { isInRange, parseStoredAddress } from '../fields/address';
import type { Condition, Expression, Matcher } from './condition';
import { valuesOf } from '../fields/fieldValues';
import type { Flow } from '../flows/flow';

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

const wildcardTest = (patterns: readonly string[], whole: boolean): ((text: string) => boolean) => {
  const body = patterns.map((pattern) => pattern.split('*').map(escapeRegExp).join('.*')).join('|');
  const regExp = whole ? new RegExp(`^(?:${body})$`, 'su') : new RegExp(body, 'isu');
  return (text) => regExp.test(text);
};

const integerTest =
  (ranges: Extract<Matcher, { type: 'integers' }>['ranges']) => (text: string) => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    return ranges.some(({ min, max = Infinity }) => value >= min && value <= max);
  };

const valueTest = (matcher: Matcher): ((text: string) => boolean) => {
  switch (matcher.type) {
    case 'texts':
      return (text) => matcher.texts.includes(text);
    case 'wildcards':
      return wildcardTest(matcher.patterns, matcher.whole);
    case 'integers':
      return integerTest(matcher.ranges);
    case 'addresses':
      return (text) => {
        const address = parseStoredAddress(text);
        return address !== undefined && matcher.ranges.some((range) => isInRange(address, range));
      };
    case 'characters':
      return (text) => {
        const character = Array.from(text).at(matcher.at === 'first' ? 0 : -1);
        return character !== undefined && matcher.characters.includes(character);
      };
    case 'present':
      return () => true;
  }
};

const conditionTest = ({ fields, matcher }: Condition): ((flow: Flow) => boolean) => {
  const test = valueTest(matcher);
  return (flow) => fields.some((name) => valuesOf(flow, name).some(test));
};

/**
 * The plain predicate of an expression. It reads parsed flows and shares nothing with the LogQL that
 * src/queries prints, so that each can be held against the other.
 */
export const predicateOf = (expression: Expression): ((flow: Flow) => boolean) => {
  switch (expression.type) {
    case 'condition':
      return conditionTest(expression);
    case 'not': {
      const inner = predicateOf(expression.of);
      return (flow) => !inner(flow);
    }
    case 'all': {
      const parts = expression.of.map(predicateOf);
      return (flow) => parts.every((part) => part(flow));
    }
    case 'any': {
      const parts = expression.of.map(predicateOf);
      return (flow) => parts.some((part) => part(flow));
    }
  }
};
