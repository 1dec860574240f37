import { type JoinRule, readJoinRule } from '../evidence/joinRules';
import type { QuickFilter } from './settings';
import { aRecord, aText, type Decoder } from './reader';

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longest;

/** A pair of key and value out of an untyped object. */
type Pair = readonly [unknown, unknown];

export const pairOf = (value: unknown): Pair =>
  Array.isArray(value) ? [value[0] as unknown, value[1] as unknown] : [undefined, undefined];

const MAX_PORT = 65_535;
const PORT = /^(\d{1,5})(?:\/(?:tcp|udp|sctp))?$/i;

/** `"3100": "loki"`, also with a protocol behind the number. */
export const aPortName: Decoder<readonly [port: number, name: string]> = {
  what: 'a port number with a name',
  decode: (value) => {
    const [key, name] = pairOf(value);
    const port = Number(PORT.exec(String(key))?.[1] ?? NaN);
    return port <= MAX_PORT && isText(name, 64) ? [port, name] : undefined;
  },
};

const LABEL_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A Loki label and its value. */
export const aLabel: Decoder<readonly [name: string, value: string]> = {
  what: 'a label name with a text',
  decode: (value) => {
    const [name, text] = pairOf(value);
    return isText(name, 256) && LABEL_NAME.test(name) && isText(text, 512)
      ? [name, text]
      : undefined;
  },
};

export const aLabelName = aText('a label name', LABEL_NAME);

/** Characters of a Loki tenant id; `|` joins several. */
export const aTenant = aText('a tenant', /^[\w!.*'()|-]{1,150}$/);

/** Goes into a URL: plain segments only, none of them `.` or `..`. */
export const aPathPrefix = aText(
  'empty or a path such as /api/logs/v1/network',
  /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*$/,
);

/** The path of an http(s) address, without its last slash. */
export const aUrlPath: Decoder<string> = {
  what: 'an http or https address',
  decode: (value) => {
    if (!isText(value, 2048) || !/^https?:/i.test(value) || !URL.canParse(value)) return undefined;
    return aPathPrefix.decode(new URL(value).pathname.replace(/\/+$/, ''));
  },
};

/** `{ name, default?, filter: { id: values } }`, as FlowCollector writes it. */
export const aQuickFilter: Decoder<QuickFilter> = {
  what: 'a quick filter with a name and a filter of texts',
  decode: (value) => {
    const item = aRecord.decode(value);
    const filter = Object.entries(aRecord.decode(item?.filter) ?? {});
    if (!item || !isText(item.name, 128) || filter.length === 0) return undefined;
    const isDefault = item.default ?? false;
    const texts = filter.filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length <= 2048,
    );
    if (typeof isDefault !== 'boolean' || texts.length !== filter.length) return undefined;
    return { name: item.name, isDefault, filter: Object.fromEntries(texts) };
  },
};

/** `label app.kubernetes.io/name` or another rule of these kinds. */
export const aJoinRule = (kinds: readonly string[]): Decoder<JoinRule> => ({
  what: `a rule of ${kinds.join(', ')}, the first two with a key behind them`,
  decode: (value) => {
    const rule = isText(value, 512) ? readJoinRule(value) : undefined;
    return rule && kinds.includes(rule.kind) ? rule : undefined;
  },
});
