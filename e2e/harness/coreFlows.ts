import { fetchAllFlows } from '../../src/ask/allFlows';
import type { Transport } from '../../src/api/transport';
import type { Flow } from '../../src/model/flows/flow';
import { flowRows, recordRows, type RecordRow } from '../../src/model/flows/flowRows';
import { windowOf } from '../../src/model/timeRange';
import { decodeUrl } from '../../src/model/url/decodeUrl';
import { viewFlows } from '../../src/model/filters/viewExpression';
import { DEFAULT_STORE } from '../../src/queries/flowQueries';
import { GATEWAY_PREFIX } from '../../src/model/settings/defaults';

const PROXY = `/api/proxy/plugin/network-evidence/loki${GATEWAY_PREFIX}`;

/** Asks the flow store as the page does, through the console. */
export const gatewayTransport =
  (serverUrl: string): Transport =>
  async (path, signal) => {
    const response = await fetch(`${serverUrl}${PROXY}${path}`, { signal });
    const contentType = response.headers.get('content-type') ?? '';
    return { status: response.status, contentType, body: await response.text() };
  };

/** Every row of a page link, asked for from Node by the very core that the page has. */
export async function coreRows(serverUrl: string, link: string): Promise<readonly RecordRow[]> {
  const { pathname, search } = new URL(link, serverUrl);
  const { state } = decodeUrl(pathname, search);
  const window = windowOf(state.time, Date.now());
  const { expression, counting } = viewFlows(state);
  const request = { expression, store: DEFAULT_STORE, window };
  const { signal } = new AbortController();
  const { flows } = await fetchAllFlows(gatewayTransport(serverUrl), request, { signal });
  return (state.showDuplicates ? recordRows : flowRows)(flows, counting);
}

/** The flows that those rows show. */
export const coreFlows = async (serverUrl: string, link: string): Promise<readonly Flow[]> =>
  (await coreRows(serverUrl, link)).map(({ flow }) => flow);
