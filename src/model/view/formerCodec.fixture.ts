/**
 * The codec of links as it was before views had slices, as one file: what it wrote was shared, and keeps its meaning.
 * For the spec alone.
 */
import {
  COMPARATORS,
  MATCHES,
  type Comparator,
  type Filter,
  type FilterValue,
  type Match,
} from '../filters/filter';
import { DEFAULT_NAMES, type FilterNames } from '../filters/filterExpression';
import { filterProblem } from '../filters/filterProblem';
import { GROUPINGS } from '../ends/groupings';
import { LAYOUTS, type LayoutId } from '../graph/layout/layouts';
import { FUNCTIONS, type FunctionId } from '../graph/functionIds';
import { COMPARISONS, type Comparison } from '../metrics/comparison';
import { panelById } from '../metrics/panels';
import { DEFAULT_RANGE, REFRESH_INTERVALS, type TimeRange } from '../timeRange';

const VIEWS = ['overview', 'topology', 'flows'] as const;
type View = (typeof VIEWS)[number];

const RECORD_TYPES = [
  'flowLog',
  'allConnections',
  'newConnection',
  'heartbeat',
  'endConnection',
] as const;
/** Flows, or records of tracked conversations. */
type RecordType = (typeof RECORD_TYPES)[number];

const PACKET_LOSSES = ['all', 'hasDrops', 'dropped', 'sent'] as const;
/** `dropped` = fully dropped, `hasDrops` = at least one packet dropped, `sent` = no packet dropped. */
type PacketLoss = (typeof PACKET_LOSSES)[number];

interface Sort {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
}

/** A step into a node of the topology: where it led from, and the filters that it added. */
interface Crumb {
  readonly scope: string;
  readonly filters: readonly Filter[];
}

/** Everything that a link reproduces. Ids that a view defines (columns, panels, scopes) are kept as they are. */
export interface FormerState {
  readonly view: View;
  readonly filters: readonly Filter[];
  readonly match: Match;
  readonly time: TimeRange;
  /** Seconds between refreshes; 0 is off. */
  readonly refresh: number;
  /** Flows asked for at once. */
  readonly limit: number;
  readonly recordType: RecordType;
  readonly packetLoss: PacketLoss;
  /** Show the records of both reporters of a flow. */
  readonly showDuplicates: boolean;
  readonly sort: Sort | undefined;
  /** Column ids in order; undefined = the person's own or the default ones. */
  readonly columns: readonly string[] | undefined;
  /** Id of the selected flow, node, edge or finding. */
  readonly selected: string | undefined;
  readonly scope: string | undefined;
  /** What edges of the topology are about. */
  readonly metric: string | undefined;
  /** What becomes of the numbers of an edge. */
  readonly function: FunctionId | undefined;
  readonly layout: LayoutId | undefined;
  /** Id of what nodes are put together into. */
  readonly groups: string | undefined;
  /** Ids of groups that are drawn as one node, and of those that stay open whatever the size of the graph. */
  readonly collapsed: readonly string[] | undefined;
  readonly expanded: readonly string[] | undefined;
  /** Ids of nodes and groups that are left out. */
  readonly hidden: readonly string[] | undefined;
  /** Leaves out what talks to everyone. */
  readonly hidesTalkers: boolean;
  /** Ids of the nodes whose surroundings alone are shown, and how far these go. */
  readonly near: readonly string[] | undefined;
  readonly hops: number;
  /** The steps that led here, the first one first. */
  readonly trail: readonly Crumb[] | undefined;
  /** Shows the graph as tables. */
  readonly isTable: boolean;
  readonly top: number | undefined;
  readonly panels: readonly string[] | undefined;
  /** Id of the figure that fills the overview. */
  readonly focus: string | undefined;
  /** What the range is compared with. */
  readonly compare: Comparison | undefined;
  /** Multiply by the agent's sampling. */
  readonly unsampled: boolean;
}

/** LokiStack's max_entries_limit_per_query. */
const MAX_LIMIT = 5000;

export const FORMER_DEFAULTS: FormerState = {
  view: 'flows',
  filters: [],
  match: 'all',
  time: DEFAULT_RANGE,
  refresh: 0,
  limit: 100,
  recordType: 'flowLog',
  packetLoss: 'all',
  showDuplicates: false,
  sort: undefined,
  columns: undefined,
  selected: undefined,
  scope: undefined,
  metric: undefined,
  function: undefined,
  layout: undefined,
  groups: undefined,
  collapsed: undefined,
  expanded: undefined,
  hidden: undefined,
  hidesTalkers: false,
  near: undefined,
  hops: 1,
  trail: undefined,
  isTable: false,
  top: undefined,
  panels: undefined,
  focus: undefined,
  compare: undefined,
  unsampled: false,
};

const MAX_ID_LENGTH = 256;
const MAX_IDS = 200;

/** One parameter of a link: the part of the state it holds, as text and back. */
interface Codec<T> {
  readonly print: (value: T) => string | undefined;
  /** Undefined when the text is no value: the default stands, and the part is named. */
  readonly parse: (text: string) => T | undefined;
  /** What a value would have been. */
  readonly expected: string;
}

/**
 * The text of filters in a link: `id<op>v1,v2;id2<op>v3`, each value percent-encoded on its own, so that any
 * character is legal in one. Quotes that stand around a value are NetObserv's: they mean exact, and `""` means absent.
 */
const printValue = ({ text, quoted }: FilterValue): string =>
  quoted ? `"${encodeURIComponent(text)}"` : encodeURIComponent(text);

// Lone surrogates cannot be encoded; everything that reads them makes them U+FFFD.
const encodable = (value: FilterValue): FilterValue => ({
  ...value,
  text: value.text.replace(/[\ud800-\udfff]/gu, '\ufffd'),
});

const printFilters = (filters: readonly Filter[]): string =>
  filters
    .map(
      ({ id, comparator, values }) =>
        `${id}${comparator}${values.map(encodable).map(printValue).join(',')}`,
    )
    .join(';');

/** A part of the text that is no filter is given back as it is. */
interface ParsedFilters {
  readonly filters: readonly Filter[];
  readonly broken: readonly string[];
}

/** Splits at a separator outside quotes; NetObserv does not encode what stands between them. */
const splitOutsideQuotes = (text: string, separator: string): string[] => {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (text[at] === separator && !isQuoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
};

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Exact is what `=` means anyway, so quotes count only around nothing and in "contains". */
const parseValue = (raw: string, comparator: Comparator): FilterValue | undefined => {
  const quoted = raw.length >= 2 && raw.startsWith('"') && raw.endsWith('"');
  const text = decoded(quoted ? raw.slice(1, -1) : raw);
  if (text === undefined) return undefined;
  return quoted && (text === '' || comparator === '~' || comparator === '!~')
    ? { text, quoted }
    : { text };
};

const OPERATORS = [...COMPARATORS].sort((a, b) => b.length - a.length);
const FILTER = new RegExp(`^([A-Za-z0-9_]+)(${OPERATORS.join('|')})(.*)$`, 's');

const parseFilter = (text: string): Filter | undefined => {
  const [, id = '', operator = '', rest = ''] = FILTER.exec(text) ?? [];
  const comparator = COMPARATORS.find((known) => known === operator);
  if (!comparator || rest === '') return undefined;
  const values = splitOutsideQuotes(rest, ',').map((raw) => parseValue(raw, comparator));
  return values.every(
    (value) => value !== undefined && (value.text !== '' || value.quoted === true),
  )
    ? { id, comparator, values: values.flatMap((value) => value ?? []) }
    : undefined;
};

/** Reads what `printFilters` wrote, and NetObserv's own links. Says nothing about ids and kinds of values. */
const parseFilters = (text: string): ParsedFilters => {
  const parts = splitOutsideQuotes(text, ';').filter((part) => part.trim() !== '');
  const read = parts.map((part) => ({ part, filter: parseFilter(part.trim()) }));
  return {
    filters: read.flatMap(({ filter }) => filter ?? []),
    broken: read.flatMap(({ part, filter }) => (filter ? [] : [part])),
  };
};

/** The longest range in a link: LokiStack answers 30 days at once, a person may have raised it. */
const MAX_SECONDS = 366 * 24 * 3600;

/** The year 9999: later seconds do not fit the nanoseconds of Loki. */
const MAX_EPOCH_S = 9_000_000_000;

const secondsIn = (text: string | null, max: number): number | undefined => {
  const value = text !== null && /^\d{1,12}$/.test(text) ? Number(text) : NaN;
  return value <= max ? value : undefined;
};

/** `timeRange` in seconds back from now, or `startTime` and `endTime` in seconds since the epoch. */
const printTime = (time: TimeRange): [string, string][] =>
  time.kind === 'absolute'
    ? [
        ['startTime', String(time.startS)],
        ['endTime', String(time.endS)],
      ]
    : time.seconds === (DEFAULT_RANGE.kind === 'relative' ? DEFAULT_RANGE.seconds : 0)
      ? []
      : [['timeRange', String(time.seconds)]];

interface ParsedTime {
  readonly time: TimeRange;
  /** Names of the parameters that made no sense. */
  readonly broken: readonly string[];
}

const parseAbsolute = (
  start: string | null,
  end: string | null,
  nowS: number,
): TimeRange | undefined => {
  const startS = secondsIn(start, MAX_EPOCH_S);
  const endS = end === null ? nowS : secondsIn(end, MAX_EPOCH_S);
  return startS !== undefined && endS !== undefined && startS < endS && endS - startS <= MAX_SECONDS
    ? { kind: 'absolute', startS, endS }
    : undefined;
};

/** A fixed range wins over a relative one; a start alone reaches to `nowS`. */
const parseTime = (search: URLSearchParams, nowS: number): ParsedTime => {
  const [start, end, range] = ['startTime', 'endTime', 'timeRange'].map((name) => search.get(name));
  const broken: string[] = [];
  if (start != null || end != null) {
    const time = parseAbsolute(start ?? null, end ?? null, nowS);
    if (time) return { time, broken };
    broken.push(...(start != null ? ['startTime'] : []), ...(end != null ? ['endTime'] : []));
  }
  const seconds = secondsIn(range ?? null, MAX_SECONDS);
  if (seconds !== undefined && seconds > 0) return { time: { kind: 'relative', seconds }, broken };
  return { time: DEFAULT_RANGE, broken: range == null ? broken : [...broken, 'timeRange'] };
};

/** More steps than there are scopes lead nowhere new. */
const MAX_CRUMBS = 10;

const CRUMB = /^(\w{1,32}):(.*)$/s;

const parseCrumb = (text: string): Crumb | undefined => {
  const [, scope = '', rest = ''] = CRUMB.exec(text) ?? [];
  const { filters, broken } = parseFilters(rest);
  return scope !== '' && broken.length === 0 ? { scope, filters } : undefined;
};

/** Steps as `<scope>:<filters>`, with `|` between them: filters encode that where it stands in a value. */
const trail: Codec<readonly Crumb[]> = {
  print: (crumbs) =>
    crumbs.map(({ scope, filters }) => `${scope}:${printFilters(filters)}`).join('|'),
  parse: (text) => {
    const crumbs = text.split('|').map(parseCrumb);
    const read = crumbs.flatMap((crumb) => crumb ?? []);
    return read.length === crumbs.length && read.length <= MAX_CRUMBS ? read : undefined;
  },
  expected: 'steps into the graph',
};

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
  expected: 'an id',
};

/** The farthest that surroundings go: beyond it lies nearly everything. */
const MAX_HOPS = 3;

const grouping: Codec<string> = oneOf<string>(GROUPINGS.map(({ id: text }) => text));

const panelId: Codec<string> = {
  ...id,
  parse: (text) => panelById(text)?.id,
  expected: 'the id of a figure',
};

const ids: Codec<readonly string[]> = {
  print: (value) => value.join(','),
  parse: (text) => {
    const list = text.split(',');
    return list.length <= MAX_IDS && list.every((one) => ID.test(one)) ? list : undefined;
  },
  expected: 'ids separated by commas',
};

const sort: Codec<Sort> = {
  print: ({ column, direction }) => `${column},${direction}`,
  parse: (text) => {
    const [column = '', direction, ...rest] = text.split(',');
    const isDirection = direction === 'asc' || direction === 'desc';
    return ID.test(column) && isDirection && rest.length === 0 ? { column, direction } : undefined;
  },
  expected: 'a column and asc or desc',
};

/** The parameters that hold one property each. Filters and time take more than one, the view is in the path. */
type ParameterKey = Exclude<keyof FormerState, 'view' | 'filters' | 'time'>;

const CODECS: { readonly [K in ParameterKey]: Codec<FormerState[K]> } = {
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

const PARAMETER_KEYS = Object.keys(CODECS) as readonly ParameterKey[];

const parameterName = (key: ParameterKey): string => NAMES[key] ?? key;

const printParameter = <K extends ParameterKey>(
  key: K,
  value: FormerState[K],
): string | undefined =>
  JSON.stringify(value) === JSON.stringify(FORMER_DEFAULTS[key])
    ? undefined
    : CODECS[key].print(value);

const parseParameter = <K extends ParameterKey>(key: K, text: string): FormerState[K] | undefined =>
  CODECS[key].parse(text);

const expectedValue = (key: ParameterKey): string => CODECS[key].expected;

/** A part of a link that was not understood, and what took its place. */
interface UrlNotice {
  readonly part: string;
  /** A text for the view to translate. */
  readonly reason: string;
}

interface DecodedUrl {
  readonly state: FormerState;
  readonly notices: readonly UrlNotice[];
}

interface DecodeContext {
  readonly names?: FilterNames;
  /** Seconds since the epoch, for a range that has a start only. */
  readonly nowS?: number;
}

const UNREADABLE = 'Not a filter';
const BAD_TIME = 'Not a time range';
const BAD_VIEW = 'No such view';
const BAD_POSITION = 'No filter at this position';
const UNKNOWN_PARAMETER = 'Unknown parameter';

/** A link is echoed in notices: no more of it than a person can read. */
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/** Parameters of NetObserv's own pages that mean nothing here, and of the console. */
const IGNORED = new Set(['dataSource', 'percentile', 'bnf', 'overview', '3d']);

const KNOWN = new Set([
  'filters',
  'disabled',
  'timeRange',
  'startTime',
  'endTime',
  ...PARAMETER_KEYS.map(parameterName),
]);

const decodeFilters = (search: URLSearchParams, names: FilterNames) => {
  const { filters, broken } = parseFilters(search.get('filters') ?? '');
  const checked = filters.map((filter) => ({ filter, problem: filterProblem(filter, names) }));
  const offText = search.get('disabled');
  const off = new Set(offText?.split(',') ?? []);
  const kept = checked.map(({ filter, problem }, at): Filter | undefined =>
    problem ? undefined : off.has(String(at)) ? { ...filter, disabled: true } : filter,
  );
  const notices: UrlNotice[] = [
    ...broken.map((part) => ({ part, reason: UNREADABLE })),
    ...checked.flatMap(({ filter, problem }) =>
      problem ? [{ part: printFilters([filter]), reason: problem }] : [],
    ),
    ...[...off].flatMap((at) =>
      /^\d+$/.test(at) && Number(at) < filters.length
        ? []
        : [{ part: `disabled=${at}`, reason: BAD_POSITION }],
    ),
  ];
  return { filters: kept.flatMap((filter) => filter ?? []), notices };
};

const isView = (text: string): text is View => VIEWS.some((view) => view === text);

/** The view is the last segment after the page's own path; a tab's path names none. */
const decodeView = (path: string): { view: View; notices: UrlNotice[] } => {
  const [, segment] = /\/observe\/network\/([^/?#]*)/.exec(path) ?? [];
  if (segment === undefined || segment === '') return { view: FORMER_DEFAULTS.view, notices: [] };
  return isView(segment)
    ? { view: segment, notices: [] }
    : { view: FORMER_DEFAULTS.view, notices: [{ part: segment, reason: BAD_VIEW }] };
};

const decodeParameter = <K extends ParameterKey>(key: K, search: URLSearchParams) => {
  const text = search.get(parameterName(key));
  const value = text === null ? undefined : parseParameter(key, text);
  const notices: UrlNotice[] =
    text !== null && value === undefined
      ? [{ part: `${parameterName(key)}=${text}`, reason: expectedValue(key) }]
      : [];
  return { patch: value === undefined ? {} : { [key]: value }, notices };
};

/**
 * The state that a link asks for. Never throws: what is unknown or broken falls back to the default and is named in
 * the notices.
 */
export const formerDecode = (
  path: string,
  search: string,
  context: DecodeContext = {},
): DecodedUrl => {
  const parameters = new URLSearchParams(search);
  const { view, notices: viewNotices } = decodeView(path);
  const { filters, notices: filterNotices } = decodeFilters(
    parameters,
    context.names ?? DEFAULT_NAMES,
  );
  const { time, broken } = parseTime(parameters, context.nowS ?? Math.floor(Date.now() / 1000));
  const read = PARAMETER_KEYS.map((key) => decodeParameter(key, parameters));
  const unknown = [...new Set(parameters.keys())].filter(
    (name) => !KNOWN.has(name) && !IGNORED.has(name),
  );
  const notices: UrlNotice[] = [
    ...viewNotices,
    ...filterNotices,
    ...broken.map((name) => ({ part: `${name}=${parameters.get(name) ?? ''}`, reason: BAD_TIME })),
    ...read.flatMap((one) => one.notices),
    ...unknown.map((part) => ({ part, reason: UNKNOWN_PARAMETER })),
  ];
  return {
    state: Object.assign({}, FORMER_DEFAULTS, ...read.map((one) => one.patch), {
      view,
      filters,
      time,
    }) as FormerState,
    notices: notices.map(({ part, reason }) => ({ part: shortened(part), reason })),
  };
};

const PAGE_PATH = '/observe/network';

/** Positions of the filters that are switched off, since a filter's own text has no place for that. */
const disabledPositions = ({ filters }: FormerState): string =>
  filters.flatMap((filter, at) => (filter.disabled ? [at] : [])).join(',');

/** Parameters in a fixed order, those with their default value left out. */
const encodeSearch = (state: FormerState): string => {
  const search = new URLSearchParams();
  if (state.filters.length > 0) search.set('filters', printFilters(state.filters));
  const disabled = disabledPositions(state);
  if (disabled !== '') search.set('disabled', disabled);
  for (const [name, text] of printTime(state.time)) search.set(name, text);
  for (const key of PARAMETER_KEYS) {
    const text = printParameter(key, state[key]);
    if (text !== undefined) search.set(parameterName(key), text);
  }
  return search.toString();
};

/** The link of a state: `<base>/<view>?…`. `formerDecode` reads it back. */
export const formerEncode = (state: FormerState, base: string = PAGE_PATH): string => {
  const search = encodeSearch(state);
  return `${base}/${state.view}${search === '' ? '' : `?${search}`}`;
};
