/** Turns an unchecked value into what it should be; undefined if it is not. */
export interface Decoder<T> {
  /** Completes "… is not …" in a problem. */
  readonly what: string;
  readonly decode: (value: unknown) => T | undefined;
}

/** Reads an unchecked object; what is there but wrong is noted as a problem and taken for absent. */
export interface Reader {
  /** The value at a path such as `spec.loki.mode`. */
  readonly at: <T>(path: string, decoder: Decoder<T>) => T | undefined;
  /** The good items of the list at a path; undefined if there is no list. */
  readonly items: <T>(path: string, decoder: Decoder<T>) => T[] | undefined;
  /** The good entries of the object at a path; each one is decoded as a pair of key and value. */
  readonly entries: <T>(path: string, decoder: Decoder<T>) => T[] | undefined;
  /** Notes keys of the object at a path ('' = the whole) that are none of these. */
  readonly expectKeys: (path: string, known: readonly string[]) => void;
}

const MAX_PROBLEMS = 50;
const MAX_ITEMS = 1000;
const MAX_TEXT = 512;

export type UnknownRecord = Readonly<Record<string, unknown>>;

export const aRecord: Decoder<UnknownRecord> = {
  what: 'an object',
  decode: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as UnknownRecord)
      : undefined,
};

const aList: Decoder<readonly unknown[]> = {
  what: 'a list',
  decode: (value) => (Array.isArray(value) ? (value as readonly unknown[]) : undefined),
};

export const aBoolean: Decoder<boolean> = {
  what: 'true or false',
  decode: (value) => (typeof value === 'boolean' ? value : undefined),
};

export const aCount: Decoder<number> = {
  what: 'a whole number of at least 0',
  decode: (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined,
};

/** A text of bounded length that fits a pattern. */
export const aText = (what: string, pattern: RegExp): Decoder<string> => ({
  what,
  decode: (value) =>
    typeof value === 'string' && value.length <= MAX_TEXT && pattern.test(value)
      ? value
      : undefined,
});

export const aName = aText('a text of 1 to 512 characters', /\S/);

export const aWordOf = <T extends string>(choices: readonly T[]): Decoder<T> => ({
  what: `one of ${choices.join(', ')}`,
  decode: (value) => choices.find((choice) => choice === value),
});

const own = (object: UnknownRecord, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

type Note = (path: string, text: string) => void;
type Check = <T>(path: string, value: unknown, decoder: Decoder<T>) => T | undefined;

/** Notes each problem once, and not more of them than a person would read. */
const noter =
  (title: string, problems: string[]): Note =>
  (path, text) => {
    const problem = `${title}: ${path.slice(0, MAX_TEXT)} ${text}`;
    if (problems.length < MAX_PROBLEMS && !problems.includes(problem)) problems.push(problem);
  };

const checker =
  (note: Note): Check =>
  (path, value, decoder) => {
    if (isAbsent(value)) return undefined;
    const decoded = decoder.decode(value);
    if (decoded === undefined) note(path, `is not ${decoder.what}`);
    return decoded;
  };

const WHOLE = 'the whole';

/** What stands at a path, unchecked; anything but objects on the way is a problem. */
const find = (root: unknown, path: string, check: Check): unknown => {
  const keys = path === '' ? [] : path.split('.');
  return keys.reduce<unknown>((value, key, depth) => {
    const object = check(keys.slice(0, depth).join('.') || WHOLE, value, aRecord);
    return object && own(object, key);
  }, root);
};

const bounded = <V>(path: string, values: readonly V[], note: Note): readonly V[] => {
  if (values.length > MAX_ITEMS)
    note(path, `has more than ${MAX_ITEMS} items, the rest is left out`);
  return values.slice(0, MAX_ITEMS);
};

type Named = readonly [path: string, value: unknown];

const good = <T>(named: readonly Named[], decoder: Decoder<T>, check: Check): T[] =>
  named.flatMap(([path, value]) => {
    const decoded = check(path, value, decoder);
    return decoded === undefined ? [] : [decoded];
  });

/** A reader of `root`, named `title` in problems. */
export const reader = (title: string, root: unknown, problems: string[]): Reader => {
  const note = noter(title, problems);
  const check = checker(note);
  const at: Reader['at'] = (path, decoder) =>
    check(path || WHOLE, find(root, path, check), decoder);
  return {
    at,
    items: (path, decoder) => {
      const list = at(path, aList);
      if (!list) return undefined;
      const named = bounded(path, list, note).map((item, index): Named => [
        `${path}[${index}]`,
        item,
      ]);
      return good(named, decoder, check);
    },
    entries: (path, decoder) => {
      const object = at(path, aRecord);
      if (!object) return undefined;
      const pairs = bounded(path, Object.entries(object), note);
      return good(
        pairs.map((pair): Named => [`${path}.${pair[0]}`, pair]),
        decoder,
        check,
      );
    },
    expectKeys: (path, known) => {
      for (const key of Object.keys(at(path, aRecord) ?? {})) {
        if (!known.includes(key)) note(path === '' ? key : `${path}.${key}`, 'is not a setting');
      }
    },
  };
};
