import type { ErrorWords } from '../answerErrors';
import type { ErrorKind } from '../apiError';

/** Texts of Loki 3.x and of older ones, as they stand in the body of its 400, 429 and 5xx answers. */
const BY_TEXT: readonly (readonly [RegExp, ErrorKind<'loki'>])[] = [
  [/maximum (?:number )?of series/i, 'seriesLimit'],
  [/max entries limit/i, 'entriesLimit'],
  [/query time range exceeds the limit/i, 'rangeTooLong'],
  [/input size too long/i, 'queryTooLong'],
  [/too many bytes|query too large|shard query is too large/i, 'tooManyBytes'],
  [/maximum resolution|\[interval\] value exceeds limit/i, 'tooManyPoints'],
  [/request timed out|deadline exceeded/i, 'timeout'],
  [/too many outstanding requests|querying is disabled/i, 'busy'],
];

/** The gateway hides its reason from a user who asked for namespaces by a wildcard: `400 Bad Request`. */
const isWildcardRefused = (text: string, status: number): boolean =>
  status === 400 && /^400 Bad Request$/i.test(text);

/** How Loki and its gateway say that they failed. */
export const LOKI_ERRORS: ErrorWords<'loki'> = {
  source: 'loki',
  byStatus: { 400: 'badQuery' },
  kindOfText: (text, status) =>
    isWildcardRefused(text, status)
      ? 'wildcardNamespace'
      : BY_TEXT.find(([pattern]) => pattern.test(text))?.[1],
};
