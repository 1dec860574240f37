import type { Condition, Matcher } from '../model/filters/condition';
import { fieldByName } from '../model/fields/fields';
import { eventPartOf, shapeOf, type Shape } from '../model/fields/fieldValues';
import { TCP_FLAGS } from '../model/fields/names/tcpFlags';
import { addressesRegex } from './addressRegex';
import { numberRange, textsRegex } from './digitsRegex';
import { characterClass, literal, NOTHING, oneOfPatterns } from './regex';
import { isPlain, JSON_CHARACTER, jsonEdge, jsonText } from './textRegex';

/** How to find a condition in the text of a stored line. */
export interface LinePattern {
  readonly regex: string;
  /** Plain texts, any of which says the same as the regular expression, where there are such. */
  readonly texts?: readonly string[];
  /** A text that every matching line holds, and few others do. */
  readonly hint?: string;
}

const digits = ({ at, characters }: Extract<Matcher, { type: 'characters' }>): string => {
  const wanted = characters.filter((character) => /^[0-9]$/.test(character));
  const one = characterClass(wanted);
  return at === 'first' ? `${one}[0-9]*` : `-?[0-9]*${one}`;
};

const integers = (matcher: Matcher): string => {
  if (matcher.type === 'characters') return digits(matcher);
  return matcher.type === 'integers'
    ? oneOfPatterns(matcher.ranges.map(({ min, max }) => numberRange(min, max)))
    : NOTHING;
};

const wildcardText = (pattern: string): string =>
  pattern.split('*').map(jsonText).join(`${JSON_CHARACTER}*`);

/** What follows the opening quote of a JSON string that matches; `end` is what has to follow its content. */
const stringBody = (matcher: Matcher, end: string): string => {
  switch (matcher.type) {
    case 'present':
      return '[^"]';
    case 'texts':
      return `${oneOfPatterns(matcher.texts.map(jsonText))}${end}`;
    case 'addresses':
      return `${addressesRegex(matcher.ranges)}${end}`;
    case 'integers':
      return `${integers(matcher)}${end}`;
    case 'characters':
      return `${jsonEdge(matcher.at, matcher.characters)}${end}`;
    case 'wildcards': {
      const body = oneOfPatterns(matcher.patterns.map((pattern) => wildcardText(pattern)));
      return matcher.whole ? `${body}${end}` : `${JSON_CHARACTER}*(?i:${body})`;
    }
  }
};

const anyKey = (names: readonly string[]): string => {
  const isSides = names.length === 2 && names[0]?.replace('Src', 'Dst') === names[1];
  return isSides && names[0]
    ? names[0].replace('Src', '(?:Src|Dst)')
    : oneOfPatterns(names.map(literal));
};

const JSON_STRING = `"${JSON_CHARACTER}*"`;

/** Every integer whose bits make one of the flags, for agents that stored a bit field. */
const flagBits = (matcher: Matcher): string => {
  const wanted = TCP_FLAGS.entries
    .filter(({ name }) => flagMatches(matcher, name))
    .map(({ key }) => key);
  const all = Array.from({ length: 2048 }, (_, bits) => bits).filter((bits) =>
    wanted.some((bit) => (bits & bit) !== 0),
  );
  return textsRegex(all.map(String));
};

const flagMatches = (matcher: Matcher, name: string): boolean => {
  if (matcher.type === 'present') return true;
  if (matcher.type === 'texts') return matcher.texts.includes(name);
  if (matcher.type === 'characters')
    return matcher.characters.includes(name.at(matcher.at === 'first' ? 0 : -1) ?? '');
  if (matcher.type !== 'wildcards') return false;
  const body = oneOfPatterns(
    matcher.patterns.map((pattern) => pattern.split('*').map(literal).join('.*')),
  );
  return new RegExp(matcher.whole ? `^${body}$` : body, matcher.whole ? 's' : 'is').test(name);
};

const listPattern = (names: readonly string[], matcher: Matcher): string => {
  const current = `"${anyKey(names)}":\\[(?:${JSON_STRING},)*"${stringBody(matcher, '"')}`;
  if (names.length === 1 && names[0] === 'Flags')
    return `${current}|"Flags":${flagBits(matcher)}[,}]`;
  const former = names.flatMap((name) => fieldByName(name)?.formerly ?? []);
  return former.length === 0
    ? current
    : `${current}|"${anyKey(former)}":"${stringBody(matcher, '"')}`;
};

const integerListPattern = (names: readonly string[], matcher: Matcher): string => {
  const value = matcher.type === 'present' ? '[0-9]' : `${integers(matcher)}"?[,\\]}]`;
  const former = names.flatMap((name) => fieldByName(name)?.formerly ?? []);
  const current = `"${anyKey(names)}":\\[(?:"?[0-9]+"?,)*"?${value}`;
  return former.length === 0 ? current : `${current}|"${anyKey(former)}":"?${value}`;
};

/** In a list of events; whole strings are skipped, so that a bracket inside one does not end the list. */
const eventPattern = (field: string, value: string): string =>
  `"${field}":\\[(?:[^"\\]]|${JSON_STRING})*${value}`;

/** A string is a key where a colon follows, and a value where it does not. */
const eventPartPattern = (names: readonly string[], matcher: Matcher): string =>
  names
    .flatMap((name) => {
      const [field, part = ''] = eventPartOf(name) ?? [];
      const value = `"${literal(part)}":"${stringBody(matcher, '"')}`;
      return field === undefined ? [] : [eventPattern(field, value)];
    })
    .join('|');

const REGEX: Record<Shape, (names: readonly string[], matcher: Matcher) => string> = {
  text: (names, matcher) => `"${anyKey(names)}":"${stringBody(matcher, '"')}`,
  integer: (names, matcher) =>
    `"${anyKey(names)}":${matcher.type === 'present' ? '[0-9]' : `${integers(matcher)}[,}]`}`,
  textList: listPattern,
  integerList: integerListPattern,
  events: (names, matcher) => eventPattern(anyKey(names), `:"${stringBody(matcher, '"')}`),
  eventPart: eventPartPattern,
};

/** Line filters know one `or`. */
const MAX_TEXTS = 2;

const plainTexts = ({ fields, matcher }: Condition): string[] | undefined => {
  const shape = fields[0] === undefined ? 'text' : shapeOf(fields[0]);
  if (shape === 'text' && matcher.type === 'texts' && matcher.texts.every(isPlain)) {
    return fields.flatMap((field) => matcher.texts.map((text) => `"${field}":"${text}"`));
  }
  return undefined;
};

/** What the names of both ends share. */
const stemOf = (field: string): string => field.replace(/^(?:Xlat)?(?:Src|Dst)/, '');

/**
 * A text that every line with one number in a field, or in that of either end, holds. It starts behind the quote and the
 * side, since Loki finds a text that starts with a rare character sooner; the regular expression then looks at the few
 * lines that are left.
 */
const hintOf = ({ fields, matcher }: Condition): string | undefined => {
  const [stem = '', ...others] = new Set(fields.map(stemOf));
  const isNumber = others.length === 0 && fields.every((field) => shapeOf(field) === 'integer');
  if (!isNumber || matcher.type !== 'integers') return undefined;
  const [only, ...rest] = matcher.ranges;
  return only && rest.length === 0 && only.min === only.max ? `${stem}":${only.min}` : undefined;
};

/**
 * How a condition over fields of the line reads as text. All fields must have one shape. Keys are written with
 * their quotes: `"SrcPort":` is not found in `"XlatSrcPort":`, and quotes inside values are escaped, so that nothing
 * stored in a value can look like a key.
 */
export const linePattern = (condition: Condition): LinePattern => {
  const [first = ''] = condition.fields;
  const texts = plainTexts(condition);
  return {
    regex: REGEX[shapeOf(first)](condition.fields, condition.matcher),
    texts: texts && texts.length <= MAX_TEXTS ? texts : undefined,
    hint: hintOf(condition),
  };
};
