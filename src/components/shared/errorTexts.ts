import type { ApiError, CommonKind, ErrorKind, Source } from '../../api/apiError';
import { msg } from '../../model/msg';

/** What a person can do about an error from where they stand. */
export type ErrorAction = 'retry' | 'shorterRange' | 'fewerFlows' | 'reload';

export interface ErrorText {
  /** A `msg()` text, as are the steps. */
  readonly title: string;
  /** What to do next, the most promising first. */
  readonly steps: readonly string[];
  readonly actions: readonly ErrorAction[];
}

const NARROW = msg('Filter by a namespace, owner or node: these are indexed and read less.');
const SHORTER = msg('Choose a shorter time range.');
export const AGAIN = msg('Try again. If it keeps failing, report the message below.');
export const WAIT = msg('Wait a moment and try again.');

/** Said alike of every source. */
export const OF_EVERY_SOURCE = {
  unauthenticated: {
    title: msg('Your session has ended'),
    steps: [msg('Log in again: your token was not accepted.')],
    actions: ['reload'],
  },
} as const satisfies Partial<Record<CommonKind, ErrorText>>;

const LOKI: Readonly<Record<ErrorKind<'loki'>, ErrorText>> = {
  ...OF_EVERY_SOURCE,
  forbidden: {
    title: msg('You may not read these flows'),
    steps: [
      msg('Filter by a namespace of yours: flows of your projects may be readable.'),
      msg('Ask an administrator for the cluster role netobserv-loki-reader.'),
    ],
    actions: ['retry'],
  },
  wildcardNamespace: {
    title: msg('Namespaces have to be named exactly'),
    steps: [
      msg('You may read single projects only. Filter by one namespace with "equals".'),
      msg('Ask an administrator for the cluster role netobserv-loki-reader.'),
    ],
    actions: ['retry'],
  },
  seriesLimit: {
    title: msg('Too many series for the flow store'),
    steps: [NARROW, SHORTER, msg('An administrator can raise max_query_series of Loki.')],
    actions: ['shorterRange', 'retry'],
  },
  entriesLimit: {
    title: msg('Too many flows asked for at once'),
    steps: [
      msg('Ask for fewer flows at once and load more as you go.'),
      msg('An administrator can raise max_entries_limit_per_query of Loki.'),
    ],
    actions: ['fewerFlows', 'retry'],
  },
  rangeTooLong: {
    title: msg('The time range is longer than the flow store allows'),
    steps: [SHORTER, msg('An administrator can raise max_query_length of Loki.')],
    actions: ['shorterRange'],
  },
  queryTooLong: {
    title: msg('The filters are too long for one query'),
    steps: [msg('Use fewer values, or a pattern such as web-* instead of many names.')],
    actions: [],
  },
  tooManyBytes: {
    title: msg('The query would read too much'),
    steps: [SHORTER, NARROW],
    actions: ['shorterRange', 'retry'],
  },
  tooManyPoints: {
    title: msg('The time range has too many points'),
    steps: [SHORTER],
    actions: ['shorterRange'],
  },
  timeout: {
    title: msg('The flow store did not answer in time'),
    steps: [SHORTER, NARROW],
    actions: ['shorterRange', 'retry'],
  },
  busy: {
    title: msg('The flow store is busy'),
    steps: [
      WAIT,
      msg('If it stays busy, an administrator can look at the queue of the Loki query frontend.'),
    ],
    actions: ['retry'],
  },
  unreachable: {
    title: msg('The flow store cannot be reached'),
    steps: [
      msg('Check that the LokiStack and its gateway are running in the NetObserv namespace.'),
      msg('Check that the proxy of the console plugin points to the gateway.'),
    ],
    actions: ['retry'],
  },
  notFound: {
    title: msg('No flow store at this address'),
    steps: [msg('Check the gateway path and the tenant in the settings of the plugin.')],
    actions: ['retry'],
  },
  badQuery: {
    title: msg('The flow store refused the query'),
    steps: [
      msg('Take out the filter that was added last.'),
      msg('Please report the message below together with the link of this page.'),
    ],
    actions: ['retry'],
  },
  notTheSource: {
    title: msg('Something else answered instead of the flow store'),
    steps: [
      msg('A login page or a proxy may stand between the console and Loki. Reload the page.'),
      msg('Check the gateway path and the tenant in the settings of the plugin.'),
    ],
    actions: ['reload', 'retry'],
  },
  tooComplex: {
    title: msg('These filters are too many to combine'),
    steps: [msg('Use fewer filters of both sides at once, or match all instead of any.')],
    actions: [],
  },
  unknown: {
    title: msg('The flows could not be loaded'),
    steps: [AGAIN],
    actions: ['retry'],
  },
};

const CLUSTER: Readonly<Record<ErrorKind<'cluster'>, ErrorText>> = {
  ...OF_EVERY_SOURCE,
  forbidden: {
    title: msg('You may not read this in the cluster'),
    steps: [msg('Ask an administrator for the right to read what the message below names.')],
    actions: ['retry'],
  },
  notFound: {
    title: msg('The cluster does not have this'),
    steps: [msg('It may have been deleted, or the operator that brings it is not installed.')],
    actions: ['retry'],
  },
  timeout: {
    title: msg('The API server did not answer in time'),
    steps: [WAIT],
    actions: ['retry'],
  },
  busy: {
    title: msg('The API server is busy'),
    steps: [WAIT],
    actions: ['retry'],
  },
  unreachable: {
    title: msg('The API server cannot be reached'),
    steps: [msg('Check that the console still has a connection to its cluster.')],
    actions: ['retry'],
  },
  notTheSource: {
    title: msg('Something else answered instead of the API server'),
    steps: [msg('A login page or a proxy may stand in front of the console. Reload the page.')],
    actions: ['reload', 'retry'],
  },
  unknown: {
    title: msg('The cluster could not be asked'),
    steps: [AGAIN],
    actions: ['retry'],
  },
};

/** Errors that any part of the page may have to say, by the source that failed. */
export const ERROR_TEXTS = { loki: LOKI, cluster: CLUSTER } satisfies {
  readonly [S in Exclude<Source, 'evidence'>]: Readonly<Record<ErrorKind<S>, ErrorText>>;
};

/** Whoever asks the door has more to say of it (`evidenceErrorTexts.ts`), which others need not fetch. */
export const OF_EVIDENCE: ErrorText = {
  title: msg('The evidence could not be loaded'),
  steps: [AGAIN],
  actions: ['retry'],
};

/** What to say of an error. */
export const errorTextOf = ({ source, kind }: ApiError): ErrorText => {
  if (source === 'evidence') return OF_EVIDENCE;
  const texts: Readonly<Partial<Record<ErrorKind, ErrorText>>> = ERROR_TEXTS[source];
  return texts[kind] ?? ERROR_TEXTS[source].unknown;
};
