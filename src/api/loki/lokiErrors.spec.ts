import type { ErrorKind } from '../apiError';
import { readError } from '../answerErrors';
import type { WireAnswer } from '../transport';
import { LOKI_ERRORS } from './lokiErrors';

const errorOf = (answer: WireAnswer) => readError(LOKI_ERRORS, answer);

const PLAIN = 'text/plain; charset=utf-8';

/** Texts measured on Loki 3.7.8 and its gateway (reference/loki.md 5 and 6). */
const CASES: readonly (readonly [ErrorKind, number, string])[] = [
  [
    'badQuery',
    400,
    'parse error at line 1, col 40: syntax error: unexpected $end, expecting IDENTIFIER or (',
  ],
  ['queryTooLong', 400, 'parse error : input size too long (140037 > 131072)'],
  [
    'entriesLimit',
    400,
    'max entries limit per query exceeded, limit > max_entries_limit_per_query (5001 > 5000)',
  ],
  [
    'seriesLimit',
    400,
    'maximum number of series (500) reached for a single query; consider reducing query cardinality',
  ],
  ['seriesLimit', 400, 'maximum of series (500) reached for a single query'],
  [
    'rangeTooLong',
    400,
    'the query time range exceeds the limit (query length: 960h0m0s, limit: 30d1h)',
  ],
  [
    'tooManyPoints',
    400,
    'exceeded maximum resolution of 11,000 points per time series. Try increasing the value of the step parameter',
  ],
  [
    'tooManyBytes',
    400,
    'the query would read too many bytes (query: 20GB, limit: 10GB); consider adding more specific stream selectors',
  ],
  [
    'timeout',
    504,
    'request timed out, decrease the duration of the request or add more label matchers',
  ],
  ['timeout', 500, 'context deadline exceeded'],
  ['busy', 429, 'too many outstanding requests'],
  ['busy', 429, 'querying is disabled, please contact your Loki operator'],
  ['unauthenticated', 401, 'no org id'],
  ['unknown', 418, 'teapot'],
];

it.each(CASES)('reads %s from Loki’s %i', (kind, status, body) => {
  expect(errorOf({ status, contentType: PLAIN, body })).toMatchObject({
    source: 'loki',
    kind,
    status,
    detail: body,
  });
});

it.each([
  [
    'the gateway',
    { error: 'forbidden', errorType: 'observatorium-api', status: 'error' },
    'forbidden',
  ],
  ['the console', { message: 'no such plugin' }, 'no such plugin'],
])('reads the JSON of %s', (_who, json, detail) => {
  const body = JSON.stringify(json);
  const error = errorOf({ status: 403, contentType: 'application/json', body });
  expect(error).toMatchObject({ kind: 'forbidden', detail });
});

it('knows the gateway’s wordless refusal of namespaces by wildcard', () => {
  const body = JSON.stringify({ error: '400 Bad Request' });
  expect(errorOf({ status: 400, contentType: 'application/json', body }).kind).toBe(
    'wildcardNamespace',
  );
});

it.each([
  [200, 'notTheSource'],
  [502, 'unreachable'],
  [403, 'forbidden'],
])('does not show a web page of status %i', (status, kind) => {
  const body = `<!DOCTYPE html><html><body>secret session</body></html>`;
  const error = errorOf({ status, contentType: 'text/html', body });
  expect(error.kind).toBe(kind);
  expect(error.message).not.toContain('secret');
});

it('bounds what a server says', () => {
  const { detail } = errorOf({ status: 500, contentType: PLAIN, body: 'x'.repeat(1e6) });
  expect(detail.length).toBeLessThanOrEqual(2000);
});
