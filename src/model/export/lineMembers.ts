const BLANKS = /[\s,:]*/y;
const LITERAL = /[^\s,\]}]*/y;

/** Where a match of a sticky pattern at this place ends. */
const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  pattern.test(text);
  return Math.max(at, pattern.lastIndex);
};

/** The place after a string that opens at `at`. */
const endOfString = (text: string, at: number): number => {
  let quote = text.indexOf('"', at + 1);
  while (quote > 0) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
    quote = text.indexOf('"', quote + 1);
  }
  return text.length;
};

/** The place after an object or array that opens at `at`. */
const endOfNested = (text: string, at: number): number => {
  let depth = 0;
  for (let place = at; place < text.length;) {
    const char = text[place];
    if (char === '"') {
      place = endOfString(text, place);
      continue;
    }
    if (char === '{' || char === '[') depth += 1;
    if (char === '}' || char === ']') depth -= 1;
    place += 1;
    if (depth === 0) return place;
  }
  return text.length;
};

const endOfValue = (text: string, at: number): number => {
  const char = text[at];
  if (char === '"') return endOfString(text, at);
  return char === '{' || char === '[' ? endOfNested(text, at) : endOf(LITERAL, text, at);
};

/** The text that a JSON string stands for. */
export const stringOf = (raw: string): string =>
  raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);

/**
 * The members of a JSON object with their values as the untouched JSON text, so that integers beyond
 * 2^53 keep every digit. Of two members with one name the last counts, as in `JSON.parse`.
 * The line has to be a valid JSON object.
 */
export const lineMembers = (line: string): Map<string, string> => {
  const members = new Map<string, string>();
  let place = line.indexOf('{') + 1;
  for (;;) {
    const key = endOf(BLANKS, line, place);
    if (line[key] !== '"') return members;
    const keyEnd = endOfString(line, key);
    const value = endOf(BLANKS, line, keyEnd);
    place = endOfValue(line, value);
    members.set(stringOf(line.slice(key, keyEnd)), line.slice(value, place));
  }
};
