import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { ApiError } from '../api/apiError';
import type { Transport, WireAnswer } from '../api/transport';
import type { LokiSettings } from '../model/settings/settings';

/** Where the console's bridge hands requests on to Loki (alias `loki` of our ConsolePlugin). */
const PROXY = '/api/proxy/plugin/network-evidence/loki';

/** The bridge waits for ever; a gateway gives up after 2 minutes and says so, which is the better message. */
const TIMEOUT_MS = 150_000;
/** consoleFetch's own limit ends the waiting but not the request: ours ends both. */
const NO_TIMEOUT = -1;

/** What consoleFetch throws for an answer that is no success: the answer, read or not. */
interface FailedAnswer {
  readonly response: Response;
  readonly json?: unknown;
}

const isFailedAnswer = (error: unknown): error is FailedAnswer =>
  error instanceof Error && (error as Partial<FailedAnswer>).response instanceof Response;

const answerOf = async (response: Response, json?: unknown): Promise<WireAnswer> => ({
  status: response.status,
  contentType: response.headers.get('content-type') ?? '',
  body: response.bodyUsed ? JSON.stringify(json ?? {}) : await response.text(),
});

type Connection = Readonly<Record<'pathPrefix' | 'tenant' | 'needsOrgHeader', string | boolean>>;

/** What decides how Loki is reached, as plain values: equal connections have equal texts. */
export const connectionOf = (loki: LokiSettings): Connection => ({
  pathPrefix: loki.pathPrefix.value,
  tenant: loki.tenant.value,
  needsOrgHeader: loki.needsOrgHeader.value,
});

/** Loki behind the console's proxy, with the token of whoever is logged in. */
export const consoleTransport =
  ({ pathPrefix, tenant, needsOrgHeader }: Connection): Transport =>
  async (path, signal) => {
    const limit = AbortSignal.timeout(TIMEOUT_MS);
    // A plain object: the console merges it with its own, which an instance of Headers would not survive.
    const headers: Record<string, string> = needsOrgHeader
      ? { 'X-Scope-OrgID': String(tenant) }
      : {};
    try {
      const url = `${PROXY}${String(pathPrefix)}${path}`;
      const init = { headers, signal: AbortSignal.any([signal, limit]) };
      return await answerOf(await consoleFetch(url, init, NO_TIMEOUT));
    } catch (error) {
      if (isFailedAnswer(error)) return answerOf(error.response, error.json);
      if (limit.aborted) throw new ApiError('timeout', 'no answer within 150 s');
      throw error;
    }
  };
