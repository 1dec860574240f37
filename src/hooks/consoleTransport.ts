import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { ApiError, type Source } from '../api/apiError';
import type { Transport, WireAnswer } from '../api/transport';
import type { LokiSettings } from '../model/settings/settings';

/** Where the console's bridge hands requests on to Loki (alias `loki` of our ConsolePlugin). */
const LOKI_PROXY = '/api/proxy/plugin/network-evidence/loki';

/** The bridge waits for ever; a gateway gives up after 2 minutes and says so, which is the better message. */
const LOKI_LIMIT_MS = 150_000;
/** As long as the console waits for the API server. */
const CLUSTER_LIMIT_MS = 60_000;
/** consoleFetch's own limit ends the waiting but not the request: ours ends both. */
const NO_TIMEOUT = -1;

/** What consoleFetch throws for an answer that is no success: the answer, read or not. */
interface FailedAnswer {
  readonly response: Response;
  readonly json?: unknown;
}

const isFailedAnswer = (error: unknown): error is FailedAnswer =>
  error instanceof Error && typeof (error as Partial<FailedAnswer>).response?.status === 'number';

const answerWith = ({ status, headers }: Response, body: string): WireAnswer => ({
  status,
  contentType: headers.get('content-type') ?? '',
  body,
});

/** How the body of a success is read. */
export type ReadBody = (response: Response) => Promise<string>;

const wholeBody: ReadBody = (response) => response.text();

const answerOf = async (response: Response, json?: unknown): Promise<WireAnswer> =>
  answerWith(response, response.bodyUsed ? JSON.stringify(json ?? {}) : await wholeBody(response));

type Connection = Readonly<Record<'pathPrefix' | 'tenant' | 'needsOrgHeader', string | boolean>>;

/** What decides how Loki is reached, as plain values: equal connections have equal texts. */
export const connectionOf = (loki: LokiSettings): Connection => ({
  pathPrefix: loki.pathPrefix.value,
  tenant: loki.tenant.value,
  needsOrgHeader: loki.needsOrgHeader.value,
});

/** Where a source answers in the console, and how long we wait for it. */
export interface SourcePlace {
  readonly source: Source;
  /** What comes before the path of a request. */
  readonly root: string;
  /** A plain object: the console merges it with its own, which an instance of Headers would not survive. */
  readonly headers: Readonly<Record<string, string>>;
  readonly limitMs: number;
}

/** The way to a source through the console, with the token of whoever is logged in. */
export const consoleTransport =
  ({ source, root, headers, limitMs }: SourcePlace, readBody = wholeBody): Transport =>
  async (path, signal) => {
    const limit = AbortSignal.timeout(limitMs);
    try {
      const init = { headers, signal: AbortSignal.any([signal, limit]) };
      const response = await consoleFetch(`${root}${path}`, init, NO_TIMEOUT);
      return answerWith(response, await readBody(response));
    } catch (error) {
      if (isFailedAnswer(error)) return answerOf(error.response, error.json);
      if (limit.aborted)
        throw new ApiError(source, 'timeout', { detail: `no answer within ${limitMs / 1000} s` });
      throw error;
    }
  };

/** Loki behind the console's proxy. */
export const lokiTransport = ({ pathPrefix, tenant, needsOrgHeader }: Connection): Transport =>
  consoleTransport({
    source: 'loki',
    root: `${LOKI_PROXY}${String(pathPrefix)}`,
    headers: needsOrgHeader ? { 'X-Scope-OrgID': String(tenant) } : {},
    limitMs: LOKI_LIMIT_MS,
  });

/** The API server and what the console itself serves. */
export const clusterTransport: Transport = consoleTransport({
  source: 'cluster',
  root: '',
  headers: {},
  limitMs: CLUSTER_LIMIT_MS,
});
