import type { ErrorKind } from '../../api/apiError';
import { label } from '../../model/label';

/** What a person can do about an error from where they stand. */
export type ErrorAction = 'retry' | 'shorterRange' | 'fewerFlows' | 'reload';

export interface ErrorText {
  /** A `label()` text, as are the steps. */
  readonly title: string;
  /** What to do next, the most promising first. */
  readonly steps: readonly string[];
  readonly actions: readonly ErrorAction[];
}

const NARROW = label('Filter by a namespace, owner or node: these are indexed and read less.');
const SHORTER = label('Choose a shorter time range.');

/** Every kind of error said to a person. */
export const ERROR_TEXTS: Readonly<Record<ErrorKind, ErrorText>> = {
  unauthenticated: {
    title: label('Your session has ended'),
    steps: [label('Log in again: the flow store did not accept your token.')],
    actions: ['reload'],
  },
  forbidden: {
    title: label('You may not read these flows'),
    steps: [
      label('Filter by a namespace of yours: flows of your projects may be readable.'),
      label('Ask an administrator for the cluster role netobserv-loki-reader.'),
    ],
    actions: ['retry'],
  },
  wildcardNamespace: {
    title: label('Namespaces have to be named exactly'),
    steps: [
      label('You may read single projects only. Filter by one namespace with "equals".'),
      label('Ask an administrator for the cluster role netobserv-loki-reader.'),
    ],
    actions: ['retry'],
  },
  seriesLimit: {
    title: label('Too many series for the flow store'),
    steps: [NARROW, SHORTER, label('An administrator can raise max_query_series of Loki.')],
    actions: ['shorterRange', 'retry'],
  },
  entriesLimit: {
    title: label('Too many flows asked for at once'),
    steps: [
      label('Ask for fewer flows at once and load more as you go.'),
      label('An administrator can raise max_entries_limit_per_query of Loki.'),
    ],
    actions: ['fewerFlows', 'retry'],
  },
  rangeTooLong: {
    title: label('The time range is longer than the flow store allows'),
    steps: [SHORTER, label('An administrator can raise max_query_length of Loki.')],
    actions: ['shorterRange'],
  },
  queryTooLong: {
    title: label('The filters are too long for one query'),
    steps: [label('Use fewer values, or a pattern such as web-* instead of many names.')],
    actions: [],
  },
  tooManyBytes: {
    title: label('The query would read too much'),
    steps: [SHORTER, NARROW],
    actions: ['shorterRange', 'retry'],
  },
  tooManyPoints: {
    title: label('The time range has too many points'),
    steps: [SHORTER],
    actions: ['shorterRange'],
  },
  timeout: {
    title: label('The flow store did not answer in time'),
    steps: [SHORTER, NARROW],
    actions: ['shorterRange', 'retry'],
  },
  busy: {
    title: label('The flow store is busy'),
    steps: [
      label('Wait a moment and try again.'),
      label('If it stays busy, an administrator can look at the queue of the Loki query frontend.'),
    ],
    actions: ['retry'],
  },
  unreachable: {
    title: label('The flow store cannot be reached'),
    steps: [
      label('Check that the LokiStack and its gateway are running in the NetObserv namespace.'),
      label('Check that the proxy of the console plugin points to the gateway.'),
    ],
    actions: ['retry'],
  },
  notFound: {
    title: label('No flow store at this address'),
    steps: [label('Check the gateway path and the tenant in the settings of the plugin.')],
    actions: ['retry'],
  },
  badQuery: {
    title: label('The flow store refused the query'),
    steps: [
      label('Take out the filter that was added last.'),
      label('Please report the message below together with the link of this page.'),
    ],
    actions: ['retry'],
  },
  notLoki: {
    title: label('Something else answered instead of the flow store'),
    steps: [
      label('A login page or a proxy may stand between the console and Loki. Reload the page.'),
      label('Check the gateway path and the tenant in the settings of the plugin.'),
    ],
    actions: ['reload', 'retry'],
  },
  tooComplex: {
    title: label('These filters are too many to combine'),
    steps: [label('Use fewer filters of both sides at once, or match all instead of any.')],
    actions: [],
  },
  unknown: {
    title: label('The flows could not be loaded'),
    steps: [label('Try again. If it keeps failing, report the message below.')],
    actions: ['retry'],
  },
};
