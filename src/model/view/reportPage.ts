import { isRecord } from '../json';
import { SEVERITIES, type Severity } from '../evidence/answers';
import { SHA_PREFIX } from '../evidence/names';
import { msg } from '../msg';
import { sortCodec, type Sort } from './flows';
import {
  flag,
  id,
  oneOf,
  optional,
  parameter,
  rowsOf,
  type Codec,
  type ParameterTable,
} from './parameter';

/** What the page of a report can show. */
export const REPORT_TABS = ['findings', 'packages', 'history', 'runs', 'talks'] as const;
export type ReportTab = (typeof REPORT_TABS)[number];

/** Two scans, the older one first. */
export interface ComparedScans {
  readonly before: string;
  readonly after: string;
}

/** What the address of the report page says beside whose report it is. */
export interface ReportPageState {
  readonly tab: ReportTab;
  /** What findings, or packages, are searched for. */
  readonly find: string;
  /** Undefined: all. */
  readonly severities: readonly Severity[] | undefined;
  /** The one package whose findings are shown. */
  readonly package: string | undefined;
  readonly isFixable: boolean;
  /** Undefined: the worst first. */
  readonly sort: Sort | undefined;
  /** The finding whose details are open. */
  readonly finding: string | undefined;
  readonly compare: ComparedScans | undefined;
}

const MAX_TEXT = 200;

const text: Codec<string> = {
  print: (value) => value,
  parse: (value) => (value.length <= MAX_TEXT ? value : undefined),
  expected: msg('a short text'),
};

const severities: Codec<readonly Severity[]> = {
  print: (values) => values.join(','),
  parse: (value) => {
    const named = value.split(',');
    const known = SEVERITIES.filter((severity) => named.includes(severity));
    return known.length === named.length ? known : undefined;
  },
  expected: SEVERITIES.join(', '),
};

const comparedScans: Codec<ComparedScans> = {
  print: ({ before, after }) => `${before},${after}`,
  parse: (value) => {
    const [before = '', after = '', ...rest] = value.split(',');
    const areShas = SHA_PREFIX.test(before) && SHA_PREFIX.test(after);
    return areShas && rest.length === 0 ? { before, after } : undefined;
  },
  expected: msg('two commits'),
};

export const REPORT_PAGE_PARAMETERS: ParameterTable<ReportPageState> = {
  tab: parameter('tab', oneOf(REPORT_TABS), 'findings'),
  find: parameter('find', text, ''),
  severities: optional('severity', severities),
  package: optional('package', text),
  isFixable: parameter('fixable', flag, false),
  sort: optional('sort', sortCodec),
  finding: optional('finding', id),
  compare: optional('compare', comparedScans),
};

/** The state that an address asks for; what it says wrongly, or not at all, is as usual. */
export function readReportPage(search: string): ReportPageState {
  const parameters = new URLSearchParams(search);
  const members = rowsOf(REPORT_PAGE_PARAMETERS).map(([key, { name, initial, parse }]) => {
    const said = parameters.get(name);
    return [key, (said === null ? undefined : parse(said)) ?? initial] as const;
  });
  return Object.fromEntries(members) as unknown as ReportPageState;
}

/** The address's search with the state in it: what else it says, such as the time of flows, stays. */
export function writeReportPage(state: ReportPageState, search = ''): string {
  const parameters = new URLSearchParams(search);
  const values: unknown = state;
  for (const [key, { name, print }] of rowsOf(REPORT_PAGE_PARAMETERS)) {
    const printed = isRecord(values) ? print(values[key]) : undefined;
    if (printed === undefined) parameters.delete(name);
    else parameters.set(name, printed);
  }
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}
