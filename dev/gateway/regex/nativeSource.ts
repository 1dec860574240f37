import { caseVariants } from './foldCase';

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
}

interface Group {
  /** Flags to return to after the group. */
  readonly outer: Flags;
  hasQuantifier: boolean;
}

/** Thrown inside this file when a pattern leaves the common subset. */
class Uncommon extends Error {}

const SYNTAX = /[\\^$.*+?()[\]{}|/]/;
const QUANTIFIER = /(?:[*+?]|\{\d{1,3}(?:,\d{0,3})?\})\??/y;
const GROUP_OPENING = /\((?:\?(i|s|is|si)?:)?/y;
const LEADING_FLAGS = /^\(\?(i|s|is|si)\)/;
const CLASS_ESCAPES: Readonly<Record<string, string>> = {
  d: '0-9',
  w: '0-9A-Za-z_',
  s: '\\t\\n\\f\\r ',
};

const quoted = (character: string): string =>
  SYNTAX.test(character) || character === '-' ? `\\${character}` : character;

function literal(character: string, { ignoreCase }: Flags): string {
  if (!ignoreCase) return SYNTAX.test(character) ? `\\${character}` : character;
  const variants = caseVariants(character);
  if (!variants) throw new Uncommon();
  return variants.length === 1
    ? SYNTAX.test(character)
      ? `\\${character}`
      : character
    : `[${variants.map(quoted).join('')}]`;
}

const withFlags = (flags: Flags, letters: string | undefined): Flags => ({
  ignoreCase: flags.ignoreCase || (letters?.includes('i') ?? false),
  dotAll: flags.dotAll || (letters?.includes('s') ?? false),
});

/** Walks a pattern of RE2 once and writes the same in JavaScript's syntax for the `u` flag. */
class Translator {
  private readonly groups: Group[] = [];
  private position = 0;
  private output = '';
  private lastWasGroup: Group | undefined;

  constructor(
    private readonly pattern: string,
    private flags: Flags,
  ) {}

  translate(): string {
    const leading = LEADING_FLAGS.exec(this.pattern);
    if (leading) {
      this.flags = withFlags(this.flags, leading[1]);
      this.position = leading[0].length;
    }
    while (this.position < this.pattern.length) this.step();
    if (this.groups.length > 0) throw new Uncommon();
    return this.output;
  }

  private match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.position;
    return expression.exec(this.pattern);
  }

  private step(): void {
    const quantifier = this.match(QUANTIFIER);
    if (quantifier) {
      this.quantify(quantifier[0]);
      return;
    }
    const character = String.fromCodePoint(this.pattern.codePointAt(this.position) ?? 0);
    const closed = this.lastWasGroup;
    this.lastWasGroup = undefined;
    if (character === '(') this.open();
    else if (character === ')') this.close();
    else if (character === '[') this.characterClass();
    else if (character === '\\') this.escape();
    else this.plain(character);
    if (closed?.hasQuantifier) this.noteQuantifier();
  }

  private plain(character: string): void {
    this.position += character.length;
    if (character === '.') this.output += this.flags.dotAll ? '[^]' : '[^\\n]';
    else if (character === '{' || character === '}') this.output += `\\${character}`;
    else if ('^$|'.includes(character)) this.output += character;
    else this.output += literal(character, this.flags);
  }

  /** A repeated group with a repetition inside can make a backtracking engine crawl. */
  private quantify(text: string): void {
    const isNested = this.lastWasGroup?.hasQuantifier ?? false;
    const hasNothingToRepeat = this.output === '' || /[|(^$]$/.test(this.output);
    if (isNested || hasNothingToRepeat) throw new Uncommon();
    this.position += text.length;
    this.output += text;
    this.lastWasGroup = undefined;
    this.noteQuantifier();
    if (this.match(QUANTIFIER)) throw new Uncommon();
  }

  private noteQuantifier(): void {
    const innermost = this.groups.at(-1);
    if (innermost) innermost.hasQuantifier = true;
  }

  private open(): void {
    const opening = this.match(GROUP_OPENING);
    if (!opening) throw new Uncommon();
    const hasFlags = this.pattern.startsWith('(?', this.position);
    if (hasFlags !== opening[0].startsWith('(?')) throw new Uncommon();
    this.groups.push({ outer: this.flags, hasQuantifier: false });
    this.flags = withFlags(this.flags, opening[1]);
    this.position += opening[0].length;
    this.output += '(?:';
  }

  private close(): void {
    const group = this.groups.pop();
    if (!group) throw new Uncommon();
    this.flags = group.outer;
    this.position += 1;
    this.output += ')';
    this.lastWasGroup = group;
  }

  private escape(): void {
    const character = this.pattern[this.position + 1] ?? '';
    const members = this.membersOf(character);
    if (members !== undefined) this.output += `[${members}]`;
    else if (/[!-/:-@[-`{-~]/.test(character)) this.output += literal(character, this.flags);
    else throw new Uncommon();
    this.position += 2;
  }

  /** Without regard to case `\w` holds two letters beyond ASCII in RE2: the long s and the Kelvin sign. */
  private membersOf(escaped: string): string | undefined {
    if (escaped === 'w' && this.flags.ignoreCase) throw new Uncommon();
    return CLASS_ESCAPES[escaped];
  }

  /** Only classes of single characters, ASCII ranges and the escapes of one character. */
  private characterClass(): void {
    const found = this.match(/\[(\^?)(\]?(?:[^\]\\[]|\\.)*)\]/y);
    if (!found) throw new Uncommon();
    const [whole, negation = '', body = ''] = found;
    const hasLetters = /\p{L}/u.test(body.replace(/\\./g, ''));
    if (body === '' || (this.flags.ignoreCase && hasLetters)) throw new Uncommon();
    const translated = body.replace(/\\(.)|[^\\]/gsu, (text, escaped?: string) => {
      if (escaped === undefined) return text === ']' || text === '^' ? `\\${text}` : text;
      const members = this.membersOf(escaped);
      if (members !== undefined) return members;
      if (!/[!-/:-@[-`{-~]/.test(escaped)) throw new Uncommon();
      return SYNTAX.test(escaped) || escaped === '-' ? `\\${escaped}` : escaped;
    });
    this.position += whole.length;
    this.output += `[${negation}${translated}]`;
  }
}

/**
 * The pattern for JavaScript's own engine where both engines agree on it, undefined otherwise. Flags are written out, because
 * Node 20 knows none for parts of a pattern.
 */
export function nativeSource(pattern: string, dotAll: boolean): string | undefined {
  try {
    return new Translator(pattern, { ignoreCase: false, dotAll }).translate();
  } catch (error) {
    if (error instanceof Uncommon) return undefined;
    throw error;
  }
}
