import type { Matcher } from '../model/filters/condition';
import { addressesRegex } from './addressRegex';
import { numberRange } from './digitsRegex';
import { characterClass, literal, oneOfPatterns } from './regex';

/** How to find a condition in a stream label; regular expressions are anchored by Loki at both ends. */
export type LabelPattern =
  | { readonly type: 'equal'; readonly value: string }
  | {
      readonly type: 'regex';
      readonly regex: string;
      /** All values that it matches, where these are a list. */
      readonly values?: readonly string[];
    };

/** Plain alternatives: the form from which a gateway reads the namespaces of a project user. */
const oneOfTexts = (texts: readonly string[]): LabelPattern => {
  const values = [...new Set(texts)];
  const [first = ''] = values;
  return values.length === 1
    ? { type: 'equal', value: first }
    : { type: 'regex', regex: values.map(literal).join('|'), values };
};

const integerPattern = ({ ranges }: Extract<Matcher, { type: 'integers' }>): LabelPattern => {
  const singles = ranges.flatMap(({ min, max }) => (min === max ? [String(min)] : []));
  return singles.length === ranges.length
    ? oneOfTexts(singles)
    : { type: 'regex', regex: ranges.map(({ min, max }) => numberRange(min, max)).join('|') };
};

const wildcardPattern = ({
  patterns,
  whole,
}: Extract<Matcher, { type: 'wildcards' }>): LabelPattern => {
  const body = oneOfPatterns(patterns.map((pattern) => pattern.split('*').map(literal).join('.*')));
  return { type: 'regex', regex: whole ? `(?s:${body})` : `(?is:.*${body}.*)` };
};

const charactersPattern = ({
  at,
  characters,
}: Extract<Matcher, { type: 'characters' }>): LabelPattern => {
  const one = characterClass(characters);
  return { type: 'regex', regex: at === 'first' ? `(?s:${one}.*)` : `(?s:.*${one})` };
};

/** What a label has to be; being there at all is not being empty. */
export const labelPattern = (matcher: Exclude<Matcher, { type: 'present' }>): LabelPattern => {
  switch (matcher.type) {
    case 'texts':
      return oneOfTexts(matcher.texts);
    case 'integers':
      return integerPattern(matcher);
    case 'addresses':
      return { type: 'regex', regex: addressesRegex(matcher.ranges) };
    case 'wildcards':
      return wildcardPattern(matcher);
    case 'characters':
      return charactersPattern(matcher);
  }
};
