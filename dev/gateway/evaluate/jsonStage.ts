import type { Extraction } from '../logql/ast';
import { parseJsonPath } from '../logql/jsonPath';
import type { LineLabels } from './lineLabels';
import { JsonError, scanObject, unescapeJson, type JsonMember } from './scanJson';

/** Works on one line; false: the line is dropped. */
export type LineStep = (line: string, labels: LineLabels) => boolean;

const sanitise = (key: string): string => {
  const clean = key.trim().replace(/[^A-Za-z0-9_]/g, '_');
  return /^\d/.test(clean) ? `_${clean}` : clean;
};

const notAnObject = (labels: LineLabels, error: unknown): void => {
  if (!(error instanceof JsonError)) throw error;
  labels.error = 'JSONParserErr';
  labels.errorDetails = error.message;
};

const free = (name: string, labels: LineLabels): string =>
  labels.hasInStream(name) ? `${name}_extracted` : name;

/** Arrays and null give no label; members of objects get the names of all keys above them. */
function extractAll(text: string, labels: LineLabels, prefix = ''): void {
  scanObject(text, ({ key, kind, raw }) => {
    const part = sanitise(key);
    const name = prefix === '' ? part : `${prefix}_${part}`;
    if (kind === 'object') extractAll(raw, labels, name);
    else if (kind !== 'array' && kind !== 'null' && name !== '') {
      const target = free(name, labels);
      if (prefix !== '' || labels.get(target) === undefined || labels.hasInStream(name)) {
        labels.set(target, kind === 'string' ? unescapeJson(raw) : raw);
      }
    }
    return true;
  });
}

/** `| json`: every scalar becomes a label. */
export const jsonStep: LineStep = (line, labels) => {
  try {
    extractAll(line, labels);
  } catch (error) {
    notAnObject(labels, error);
  }
  return true;
};

type Steps = readonly (string | number)[];

function elementAt(raw: string, index: number): JsonMember | undefined {
  const keyed = (JSON.parse(raw) as unknown[]).map(
    (value, key) => `"${key}":${JSON.stringify(value)}`,
  );
  return memberAt(`{${keyed.join(',')}}`, [String(index)]);
}

function memberAt(text: string, [step, ...rest]: Steps): JsonMember | undefined {
  let found: JsonMember | undefined;
  scanObject(text, (member) => {
    if (member.key !== step) return true;
    found = member;
    return false;
  });
  for (const next of rest) {
    if (!found) return undefined;
    const isElement = typeof next === 'number';
    if (isElement !== (found.kind === 'array')) return undefined;
    if (!isElement && found.kind !== 'object') return undefined;
    found = isElement ? elementAt(found.raw, next) : memberAt(found.raw, [next]);
  }
  return found;
}

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)/gs;

/** Loki takes the escapes out of a list's or an object's text as if it were a string's. */
const unescapedText = (raw: string): string =>
  raw.replace(ESCAPE, (escape) => unescapeJson(`"${escape}"`));

const textOf = ({ kind, raw }: JsonMember): string => {
  if (kind === 'null') return '';
  return kind === 'string' ? unescapeJson(raw) : unescapedText(raw);
};

const NUMBER = /-?[0-9.eE+-]+/y;

/**
 * The value of a top-level key of a line without nested objects, found without reading the rest. Inside a string the quotes of
 * `"Key":` would be escaped.
 */
function quickValue(line: string, needle: string): string | undefined {
  const at = line.indexOf(needle);
  if (at < 0) return '';
  const before = line[at - 1];
  if (before !== '{' && before !== ',') return undefined;
  const start = at + needle.length;
  if (line[start] === '"') {
    const end = line.indexOf('"', start + 1);
    const raw = line.slice(start + 1, end);
    return end < 0 || raw.includes('\\') ? undefined : raw;
  }
  NUMBER.lastIndex = start;
  return NUMBER.exec(line)?.[0];
}

function extractOne({ label, path }: Extraction): LineStep {
  const { steps } = parseJsonPath(path);
  const needle = `${JSON.stringify(path)}:`;
  const isPlain = steps.length === 1 && /^\w+$/.test(path);
  const slowly = (line: string): string | undefined => {
    try {
      const member = memberAt(line, steps);
      return member && textOf(member);
    } catch (error) {
      if (error instanceof JsonError) return undefined;
      throw error;
    }
  };
  return (line, labels) => {
    const isFlat = isPlain && line.startsWith('{"') && !line.includes('{', 1);
    const quick = isFlat ? quickValue(line, needle) : undefined;
    const value = quick ?? slowly(line);
    if (value !== undefined && value !== '') labels.set(free(label, labels), value);
    else if (labels.get(label) === undefined) labels.set(label, '');
    return true;
  };
}

const JSON_START = /^\s*["{[]/;

/**
 * `| json a="path"`: the named paths become labels, the empty text where there is nothing. Only the beginning of a line has to
 * look like JSON.
 */
export function createJsonStep(extractions: readonly Extraction[] | undefined): LineStep {
  if (!extractions) return jsonStep;
  const steps = extractions.map(extractOne);
  return (line, labels) => {
    if (line === '') return true;
    if (JSON_START.test(line)) for (const step of steps) step(line, labels);
    else labels.error = 'JSONParserErr';
    return true;
  };
}
