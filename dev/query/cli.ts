import { fetchFlowPage } from '../../src/ask/flowPages';
import { allOf } from '../../src/model/condition';
import type { Transport } from '../../src/api/transport';
import { exportedRows } from '../../src/model/export/exportedRows';
import { flowText } from '../../src/model/export/flowText';
import { flowRows, recordRows } from '../../src/model/flowRows';
import { windowOf, type TimeWindow } from '../../src/model/timeRange';
import { decodeUrl } from '../../src/model/url/decodeUrl';
import { viewExpression, viewFlows } from '../../src/model/viewExpression';
import type { View, ViewState } from '../../src/model/viewState';
import {
  DEFAULT_STORE,
  flowQueries,
  nanoWindow,
  storeOf,
  type Store,
} from '../../src/queries/flowQueries';
import { labelsPath, queryRangePath } from '../../src/queries/requests';
import { findLoki, serversOf } from './lokiServer';
import { graphPaths, printGraph } from './printGraph';
import { panelPaths, printPanels, type Question } from './printPanels';
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
  const window = windowOf(state.time, Date.now());
  const paths = [labelsPath(nanoWindow(window)), ...(await PATHS[state.view](state, window))];
  const requests = paths.map((path) => {
    const url = new URL(`${baseUrl}${path}`);
    return { method: 'GET', url: url.href, ...Object.fromEntries(url.searchParams) };
  });
  console.log(JSON.stringify(requests, undefined, 2));
}

const flowPaths = (state: ViewState, window: TimeWindow): string[] =>
  flowQueries(viewExpression(state), DEFAULT_STORE).map((query) =>
    queryRangePath(query, nanoWindow(window), state.limit),
  );

/** What is asked first for each view. */
const PATHS: Record<View, (state: ViewState, window: TimeWindow) => string[] | Promise<string[]>> =
  {
    flows: flowPaths,
    overview: panelPaths,
    topology: graphPaths,
  };

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
  const window = windowOf(state.time, Date.now());
  const { transport, labels } = await findLoki(serversOf(options), nanoWindow(window));
  const store = await discoverStore(transport, labels, window);
  await PRINTERS[state.view](transport, { state, store, window });
}

async function printFlows(transport: Transport, question: Question): Promise<void> {
  const { state, store, window } = question;
  const { expression, counting } = viewFlows(state);
  const request = { expression, store, window, limit: state.limit };
  const page = await fetchFlowPage(transport, request, new AbortController().signal);
  const rowsOf = state.showDuplicates ? recordRows : flowRows;
  const rows = exportedRows(rowsOf(page.flows, counting));
  process.stdout.write(rows.map((flow) => `${flowText(flow)}\n`).join(''));
  if (page.rejected.length > 0)
    console.error(`${page.rejected.length} stored lines are no flows and were left out`);
}

const PRINTERS: Record<View, (transport: Transport, question: Question) => Promise<void>> = {
  flows: printFlows,
  overview: printPanels,
  topology: printGraph,
};

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message.replace(/\s+/g, ' ').trim());
  process.exitCode = 1;
});
