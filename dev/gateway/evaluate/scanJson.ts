export type JsonKind = 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array';

/** One member of an object: its key, and its value's text untouched. */
export interface JsonMember {
  readonly key: string;
  readonly kind: JsonKind;
  readonly raw: string;
}

/** The text is not a JSON object. */
export class JsonError extends Error {}

/** Also said of an object that ends after a value. */
const OPEN_LIST = "Value is array, but can't find closing ']' symbol";

const SPACE = /[\s]*/y;
const SCALAR = /-?[0-9][0-9.eE+-]*|true|false|null/y;

/** The position behind the string that begins at `start`. */
function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  throw new JsonError("Value is string, but can't find closing '\"' symbol");
}

function nestedEnd(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (character === '"') index = stringEnd(text, index) - 1;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth === 0) return index + 1;
  }
  throw new JsonError(
    text[start] === '{' ? "Value looks like object, but can't find closing '}' symbol" : OPEN_LIST,
  );
}

const SCALAR_KINDS: Readonly<Record<string, JsonKind>> = {
  t: 'boolean',
  f: 'boolean',
  n: 'null',
};

function valueAt(text: string, start: number): { kind: JsonKind; end: number } {
  const first = text[start];
  if (first === '"') return { kind: 'string', end: stringEnd(text, start) };
  if (first === '{') return { kind: 'object', end: nestedEnd(text, start) };
  if (first === '[') return { kind: 'array', end: nestedEnd(text, start) };
  SCALAR.lastIndex = start;
  const scalar = SCALAR.exec(text)?.[0];
  if (scalar === undefined) throw new JsonError('Unknown value type');
  return { kind: SCALAR_KINDS[scalar[0] ?? ''] ?? 'number', end: start + scalar.length };
}

function skipSpace(text: string, position: number): number {
  SPACE.lastIndex = position;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

/** The text of a JSON string; as Loki does, what is no character becomes a space. */
export function unescapeJson(raw: string): string {
  if (!raw.includes('\\')) return raw.slice(1, -1);
  try {
    const value: unknown = JSON.parse(raw);
    const isText = typeof value === 'string' && !/[\ud800-\udfff]/u.test(value);
    return isText ? value.replaceAll('\ufffd', ' ') : '';
  } catch {
    return '';
  }
}

/** Visits the members of an object in their order; `false` from the visitor ends the scan. Throws JsonError. */
export function scanObject(text: string, visit: (member: JsonMember) => boolean): void {
  let position = skipSpace(text, 0);
  if (text[position] !== '{')
    throw new JsonError("Value looks like object, but can't find closing '}' symbol");
  position = skipSpace(text, position + 1);
  while (text[position] !== '}') {
    if (position >= text.length) throw new JsonError('Malformed JSON error');
    if (text[position] !== '"') throw new JsonError('Key path not found');
    const keyEnd = stringEnd(text, position);
    const key = unescapeJson(text.slice(position, keyEnd));
    position = skipSpace(text, keyEnd);
    if (text[position] !== ':') throw new JsonError('Malformed JSON error');
    position = skipSpace(text, position + 1);
    const { kind, end } = valueAt(text, position);
    if (!visit({ key, kind, raw: text.slice(position, end) })) return;
    position = skipSpace(text, end);
    if (position >= text.length) throw new JsonError(OPEN_LIST);
    if (text[position] === ',') position = skipSpace(text, position + 1);
    else if (text[position] !== '}') throw new JsonError('Malformed JSON error');
  }
}
