import type { Condition, Matcher } from '../model/condition';
import { addressesRegex } from './addressRegex';
import { numberRange } from './digitsRegex';
import { literal } from './regex';

/** How to find a condition in a stream label; regular expressions are anchored by Loki at both ends. */
export type LabelPattern =
  | { readonly type: 'equal'; readonly value: string }
  | { readonly type: 'regex'; readonly regex: string }
  | { readonly type: 'present' };

/** Plain alternatives: the form from which a gateway reads the namespaces of a project user. */
const oneOfTexts = (texts: readonly string[]): LabelPattern => {
  const [first, ...rest] = [...new Set(texts)];
  return first !== undefined && rest.length === 0
    ? { type: 'equal', value: first }
    : { type: 'regex', regex: [first ?? '', ...rest].map(literal).join('|') };
};

const integerPattern = ({ ranges }: Extract<Matcher, { type: 'integers' }>): LabelPattern => {
  const singles = ranges.flatMap(({ min, max }) => (min === max ? [String(min)] : []));
  return singles.length === ranges.length
    ? oneOfTexts(singles)
    : { type: 'regex', regex: ranges.map(({ min, max }) => numberRange(min, max)).join('|') };
};

export const labelPattern = ({ matcher }: Pick<Condition, 'matcher'>): LabelPattern => {
  switch (matcher.type) {
    case 'present':
      return { type: 'present' };
    case 'texts':
      return oneOfTexts(matcher.texts);
    case 'integers':
      return integerPattern(matcher);
    case 'addresses':
      return { type: 'regex', regex: addressesRegex(matcher.ranges) };
    case 'wildcard': {
      const body = matcher.pattern.split('*').map(literal).join('.*');
      // A part that could match the empty text must not match an absent label.
      const regex = matcher.whole ? `(?s:${body})` : `(?is:.*${body}.*)`;
      return { type: 'regex', regex: /[^*]/.test(matcher.pattern) ? regex : '.+' };
    }
  }
};
