import { fetchLabels } from '../../src/api/loki/lokiRequests';
import { ApiError, type Source } from '../../src/api/apiError';
import type { Transport } from '../../src/api/transport';
import { GATEWAY_PREFIX } from '../../src/model/settings/defaults';
import type { NanoWindow } from '../../src/queries/flowQueries';
import type { QueryOptions } from './queryOptions';

/** A place where Loki may answer, and what to send along. */
export interface LokiServer {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A gateway serves a tenant below a path, Loki itself does not: the likelier one first. */
export const serversOf = ({
  loki,
  org,
  token,
}: QueryOptions): readonly [LokiServer, LokiServer] => {
  const given = `${loki.origin}${loki.pathname.replace(/\/$/, '')}`;
  const headers = {
    ...(org === undefined ? {} : { 'X-Scope-OrgID': org }),
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  };
  const plain = { baseUrl: given, headers };
  const gateway = { baseUrl: `${given}${GATEWAY_PREFIX}`, headers };
  const isGateway = token !== undefined && org === undefined && loki.pathname === '/';
  return isGateway ? [gateway, plain] : [plain, gateway];
};

/** Sends from Node what the page sends through the console. */
export const nodeTransport =
  ({ baseUrl, headers }: LokiServer, source: Source = 'loki'): Transport =>
  async (path, signal) => {
    try {
      const response = await fetch(`${baseUrl}${path}`, { headers, signal });
      const contentType = response.headers.get('content-type') ?? '';
      return { status: response.status, contentType, body: await response.text() };
    } catch (error) {
      // Node hides the reason ("ECONNREFUSED …") one level down.
      const { cause } = error as { cause?: { code?: string; message?: string } };
      const said = [cause?.code, cause?.message].filter(Boolean).join(' ');
      throw new ApiError(source, 'unreachable', { detail: said === '' ? String(error) : said });
    }
  };

/** The first place that knows Loki's API, with the stream labels that it has. */
export const findLoki = async (
  servers: readonly [LokiServer, LokiServer],
  window: NanoWindow,
): Promise<{ transport: Transport; labels: readonly string[] }> => {
  const { signal } = new AbortController();
  const [likely, other] = servers.map((server) => nodeTransport(server)) as [Transport, Transport];
  try {
    return { transport: likely, labels: await fetchLabels(likely, window, signal) };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
    return { transport: other, labels: await fetchLabels(other, window, signal) };
  }
};
