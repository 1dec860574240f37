import type { Filter } from '../filters/filter';
import { DEFAULT_NAMES, type FilterNames } from '../filters/filterExpression';
import { filterProblem } from '../filters/filterProblem';
import { msg } from '../msg';
import { LINK_PARAMETERS, type LinkParameter } from '../view/linkParameters';
import { isView, type View } from '../view/views';
import { DEFAULT_VIEW_STATE, patched, type ViewState } from '../view/viewState';
import { FILTER_PARAMETERS, parseFilters, printFilters } from './filtersText';
import { parseTime, TIME_PARAMETERS } from './timeParameters';

/** A part of a link that was not understood, and what took its place. */
export interface UrlNotice {
  readonly part: string;
  /** A text for the view to translate. */
  readonly reason: string;
}

export interface DecodedUrl {
  readonly state: ViewState;
  readonly notices: readonly UrlNotice[];
}

export interface DecodeContext {
  readonly names?: FilterNames;
  /** Seconds since the epoch, for a range that has a start only. */
  readonly nowS?: number;
}

const UNREADABLE = msg('Not a filter');
const BAD_TIME = msg('Not a time range');
const BAD_VIEW = msg('No such view');
const BAD_POSITION = msg('No filter at this position');
const UNKNOWN_PARAMETER = msg('Unknown parameter');

/** A link is echoed in notices: no more of it than a person can read. */
const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/** Parameters of NetObserv's own pages that mean nothing here, and of the console. */
const IGNORED = new Set(['dataSource', 'percentile', 'bnf', 'overview', '3d']);

const KNOWN = new Set([
  ...FILTER_PARAMETERS,
  ...TIME_PARAMETERS,
  ...LINK_PARAMETERS.map(({ name }) => name),
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

/** The view is the last segment after the page's own path; a tab's path names none. */
const decodeView = (path: string): { view: View; notices: UrlNotice[] } => {
  const [, segment] = /\/observe\/network\/([^/?#]*)/.exec(path) ?? [];
  if (segment === undefined || segment === '')
    return { view: DEFAULT_VIEW_STATE.view, notices: [] };
  return isView(segment)
    ? { view: segment, notices: [] }
    : { view: DEFAULT_VIEW_STATE.view, notices: [{ part: segment, reason: BAD_VIEW }] };
};

const decodeParameter = ({ name, expected, parse }: LinkParameter, search: URLSearchParams) => {
  const text = search.get(name);
  const patch = text === null ? {} : parse(text);
  const notices: UrlNotice[] = patch ? [] : [{ part: `${name}=${text}`, reason: expected }];
  return { patch: patch ?? {}, notices };
};

/**
 * The state that a link asks for. Never throws: what is unknown or broken falls back to the default and is named in
 * the notices.
 */
export const decodeUrl = (
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
  const read = LINK_PARAMETERS.map((one) => decodeParameter(one, parameters));
  const start: ViewState = { ...DEFAULT_VIEW_STATE, view, filters, time };
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
    state: read.reduce((state, { patch }) => patched(state, patch), start),
    notices: notices.map(({ part, reason }) => ({ part: shortened(part), reason })),
  };
};
