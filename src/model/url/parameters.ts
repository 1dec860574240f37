import { COMPARISONS } from '../metrics/comparison';
import { MATCHES } from '../filter';
import { msg } from '../msg';
import { panelById } from '../metrics/panels';
import { GROUPINGS } from '../ends/groupings';
import { LAYOUTS } from '../graph/layout/layouts';
import { FUNCTIONS } from '../graph/metrics';
import { REFRESH_INTERVALS } from '../timeRange';
import {
  DEFAULT_VIEW_STATE,
  MAX_LIMIT,
  PACKET_LOSSES,
  RECORD_TYPES,
  type Sort,
  type ViewState,
} from '../viewState';
import type { Codec } from './codec';
import { MAX_ID_LENGTH, MAX_IDS } from './linkLimits';
import { trail } from './trail';

const oneOf = <T extends string>(values: readonly T[]): Codec<T> => ({
  print: (value) => value,
  parse: (text) => values.find((value) => value === text),
  expected: values.join(', '),
});

const integer = (min: number, max: number): Codec<number> => ({
  print: String,
  parse: (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
    return value >= min && value <= max ? value : undefined;
  },
  expected: `${min}-${max}`,
});

const optional = <T>(codec: Codec<T>): Codec<T | undefined> => ({
  ...codec,
  print: (value) => (value === undefined ? undefined : codec.print(value)),
});

const flag: Codec<boolean> = {
  print: String,
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  expected: 'true, false',
};

/** Ids that views define, and ids of things that were selected: short, and harmless wherever they are printed. */
const ID = new RegExp(`^[\\w.:~-]{1,${MAX_ID_LENGTH}}$`);

const id: Codec<string> = {
  print: (value) => value,
  parse: (text) => (ID.test(text) ? text : undefined),
  expected: msg('an id'),
};

/** The farthest that surroundings go: beyond it lies nearly everything. */
export const MAX_HOPS = 3;

const grouping: Codec<string> = oneOf(GROUPINGS.map(({ id: text }) => text));

const panelId: Codec<string> = {
  ...id,
  parse: (text) => panelById(text)?.id,
  expected: msg('the id of a figure'),
};

const ids: Codec<readonly string[]> = {
  print: (value) => value.join(','),
  parse: (text) => {
    const list = text.split(',');
    return list.length <= MAX_IDS && list.every((one) => ID.test(one)) ? list : undefined;
  },
  expected: msg('ids separated by commas'),
};

const sort: Codec<Sort> = {
  print: ({ column, direction }) => `${column},${direction}`,
  parse: (text) => {
    const [column = '', direction, ...rest] = text.split(',');
    const isDirection = direction === 'asc' || direction === 'desc';
    return ID.test(column) && isDirection && rest.length === 0 ? { column, direction } : undefined;
  },
  expected: msg('a column and asc or desc'),
};

/** The parameters that hold one property each. Filters and time take more than one, the view is in the path. */
export type ParameterKey = Exclude<keyof ViewState, 'view' | 'filters' | 'time'>;

const CODECS: { readonly [K in ParameterKey]: Codec<ViewState[K]> } = {
  match: oneOf(MATCHES),
  refresh: integer(0, Math.max(...REFRESH_INTERVALS)),
  limit: integer(1, MAX_LIMIT),
  recordType: oneOf(RECORD_TYPES),
  packetLoss: oneOf(PACKET_LOSSES),
  showDuplicates: flag,
  sort: optional(sort),
  columns: optional(ids),
  selected: optional(id),
  scope: optional(id),
  metric: optional(id),
  function: optional(oneOf(FUNCTIONS)),
  layout: optional(oneOf(LAYOUTS)),
  groups: optional(grouping),
  collapsed: optional(ids),
  expanded: optional(ids),
  hidden: optional(ids),
  hidesTalkers: flag,
  near: optional(ids),
  hops: integer(1, MAX_HOPS),
  trail: optional(trail),
  isTable: flag,
  top: optional(integer(1, 500)),
  panels: optional(ids),
  focus: optional(panelId),
  compare: optional(oneOf(COMPARISONS)),
  unsampled: flag,
};

/** How a property is called in a link, where it is not called the same; `showDup` and `type` are NetObserv's. */
const NAMES: Partial<Record<ParameterKey, string>> = {
  showDuplicates: 'showDup',
  metric: 'type',
  isTable: 'table',
};

export const PARAMETER_KEYS = Object.keys(CODECS) as readonly ParameterKey[];

export const parameterName = (key: ParameterKey): string => NAMES[key] ?? key;

export const printParameter = <K extends ParameterKey>(
  key: K,
  value: ViewState[K],
): string | undefined =>
  JSON.stringify(value) === JSON.stringify(DEFAULT_VIEW_STATE[key])
    ? undefined
    : CODECS[key].print(value);

export const parseParameter = <K extends ParameterKey>(
  key: K,
  text: string,
): ViewState[K] | undefined => CODECS[key].parse(text);

export const expectedValue = (key: ParameterKey): string => CODECS[key].expected;
