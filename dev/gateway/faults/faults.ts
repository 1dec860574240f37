import { gatewayError, success, textAnswer, type LokiAnswer } from '../loki/lokiAnswer';
import { spoilFlows } from './spoilFlows';

/** What goes wrong: a fixed answer, a true answer that comes late, or a true answer that is changed. */
export type Fault =
  | { readonly kind: 'answer'; readonly answer: LokiAnswer }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  | { readonly kind: 'change'; readonly change: (answer: LokiAnswer) => LokiAnswer };

const fixed = (answer: LokiAnswer): Fault => ({ kind: 'answer', answer });
const refused = (text: string, status = 400): Fault => fixed(textAnswer(status, text));

const SLOW_MS = 3000;

const LOGIN_PAGE =
  '<!doctype html>\n<html><head><title>Log in</title></head><body><h1>Log in to your account</h1></body></html>\n';

/** Faults by the name that a session's cookie holds; texts and statuses of Loki 3.7 and the LokiStack gateway. */
export const FAULTS = {
  forbidden: fixed(gatewayError(403, "You don't have permission to access this tenant")),
  wildcardNamespace: fixed(gatewayError(400, '400 Bad Request')),
  seriesLimit: refused(
    'maximum number of series (500) reached for a single query; consider reducing query cardinality by adding more specific stream selectors, reducing the time range, or aggregating results with functions like sum(), count() or topk()',
  ),
  entriesLimit: refused(
    'max entries limit per query exceeded, limit > max_entries_limit_per_query (5001 > 5000)',
  ),
  rangeTooLong: refused(
    'the query time range exceeds the limit (query length: 960h0m0s, limit: 30d1h)',
  ),
  queryTooLong: refused('parse error : input size too long (140037 > 131072)'),
  tooManyBytes: refused(
    'the query would read too many bytes (query: 20GB, limit: 10GB); consider adding more specific stream selectors or reduce the time range of the query',
  ),
  timeout: refused(
    'request timed out, decrease the duration of the request or add more label matchers (prefer exact match over regex match) to reduce the amount of data processed',
    504,
  ),
  busy: refused('too many outstanding requests', 429),
  unreachable: refused('', 502),
  html: fixed({ status: 200, contentType: 'text/html; charset=utf-8', body: LOGIN_PAGE }),
  malformed: { kind: 'change', change: spoilFlows },
  slow: { kind: 'delay', milliseconds: SLOW_MS },
  empty: fixed(success([])),
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof FAULTS;

/** A cluster that never stored a flow: nothing at all, in the shape that the endpoint has. */
const NO_FLOWS = success({
  resultType: 'streams',
  result: [],
  stats: { summary: { execTime: 0 } },
});

/** The fault of that name for one endpoint; undefined when there is none. Throws for an unknown name. */
export function faultOf(name: string | undefined, endpoint: string): Fault | undefined {
  if (name === undefined) return undefined;
  const fault = Object.entries<Fault>(FAULTS).find(([each]) => each === name)?.[1];
  if (!fault)
    throw new Error(`no fault is called ${name}; there are ${Object.keys(FAULTS).join(', ')}`);
  return name === 'empty' && endpoint.startsWith('query') ? fixed(NO_FLOWS) : fault;
}
