import { fetchFlowPage } from '../../src/ask/flowPages';
import { allOf } from '../../src/model/filters/condition';
import { patientTransport } from '../../src/api/patientTransport';
import type { Transport } from '../../src/api/transport';
import { windowOf, type TimeWindow } from '../../src/model/timeRange';
import { decodeUrl } from '../../src/model/url/decodeUrl';
import type { ViewState } from '../../src/model/view/viewState';
import { DEFAULT_STORE, nanoWindow, storeOf, type Store } from '../../src/queries/flowQueries';
import { labelsPath } from '../../src/queries/requests';
import { clusterOf, type EvidenceSources, pathsOf } from './asked';
import { withFoundWorkloads } from './joinWorkloads';
import { findLoki, nodeTransport, serversOf } from './lokiServer';
import { PRINTERS } from './printers';
import { parseQueryOptions, USAGE, type QueryOptions } from './queryOptions';

/** The command-line twin of the page: the same link, the same core, flows or figures on stdout. */
async function main(): Promise<void> {
  const options = parseQueryOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(USAGE);
    return;
  }
  const { pathname, search } = options.page;
  const { state, notices } = decodeUrl(pathname, search);
  for (const { part, reason } of notices) console.error(`ignored ${part}: ${reason}`);
  if (options.isExplaining) await explain(options, state);
  else await print(options, state);
}

/** The requests for a Loki with NetObserv's default labels; which labels there are in truth, the first one asks. */
async function explain(options: QueryOptions, state: ViewState): Promise<void> {
  const [{ baseUrl }] = serversOf(options);
  const nowMs = Date.now();
  const asked = { view: { state }, cluster: clusterOf(DEFAULT_STORE), nowMs };
  const labels = labelsPath(nanoWindow(windowOf(state.time, nowMs)));
  const paths = [labels, ...(await pathsOf(PRINTERS[state.view], asked))];
  const requests = paths.map((path) => {
    const url = new URL(`${baseUrl}${path}`);
    return { method: 'GET', url: url.href, ...Object.fromEntries(url.searchParams) };
  });
  console.log(JSON.stringify(requests, undefined, 2));
}

/** Flows that are looked at to see what stands in their lines. */
const SAMPLE = 20;

/** Without the FlowCollector to ask, a few flows tell whether the record type stands in the line. */
async function discoverStore(
  transport: Transport,
  labels: readonly string[],
  window: TimeWindow,
): Promise<Store> {
  if (labels.length === 0) return DEFAULT_STORE;
  const plain = storeOf(labels, DEFAULT_STORE.staticLabels);
  const request = { expression: allOf(), store: plain, window, limit: SAMPLE };
  const { flows } = await fetchFlowPage(transport, request, new AbortController().signal);
  const isInLine = flows.some((flow) => '_RecordType' in flow.fields && !flow.labels._RecordType);
  return isInLine ? storeOf(labels, plain.staticLabels, ['_RecordType']) : plain;
}

async function print(options: QueryOptions, state: ViewState): Promise<void> {
  const nowMs = Date.now();
  const window = windowOf(state.time, nowMs);
  const { transport, labels } = await findLoki(serversOf(options), nanoWindow(window));
  const cluster = clusterOf(await discoverStore(transport, labels, window));
  const write = (text: string) => process.stdout.write(text);
  const link = { view: { state }, cluster, nowMs, evidence: sourcesOf(options) };
  const asked = await withFoundWorkloads(transport, link);
  await PRINTERS[state.view](transport, asked, write);
}

/** Below which the console hands on to the API server. */
const CONSOLE_API = '/api/kubernetes';

/** The page asks the API server by way of the console: what comes before its own paths is in the option, if anything. */
function sourcesOf({ evidence, api, token }: QueryOptions): EvidenceSources | undefined {
  if (!evidence || !api) return undefined;
  const headers: Record<string, string> =
    token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const serverAt = (url: URL) => ({ baseUrl: url.href.replace(/\/$/, ''), headers });
  const send = nodeTransport(serverAt(api), 'cluster');
  return {
    door: patientTransport(nodeTransport(serverAt(evidence), 'evidence')),
    api: (path, signal) => send(path.slice(CONSOLE_API.length), signal),
  };
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message.replace(/\s+/g, ' ').trim());
  process.exitCode = 1;
});
