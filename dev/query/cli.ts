import { fetchFlowPage } from '../../src/api/flowPages';
import { flowText } from '../../src/model/export/flowText';
import { mergeReporters } from '../../src/model/reporters';
import { windowOf } from '../../src/model/timeRange';
import { decodeUrl } from '../../src/model/url/decodeUrl';
import { viewExpression } from '../../src/model/viewExpression';
import type { ViewState } from '../../src/model/viewState';
import { DEFAULT_STORE, flowQueries, nanoWindow, type Store } from '../../src/queries/flowQueries';
import { labelsPath, queryRangePath } from '../../src/queries/requests';
import { findLoki, serversOf } from './lokiServer';
import { parseQueryOptions, USAGE, type QueryOptions } from './queryOptions';

/** The command-line twin of the page: the same link, the same core, flows on stdout. */
async function main(): Promise<void> {
  const options = parseQueryOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(USAGE);
    return;
  }
  const { pathname, search } = options.page;
  const { state, notices } = decodeUrl(pathname, search);
  for (const { part, reason } of notices) console.error(`ignored ${part}: ${reason}`);
  if (options.isExplaining) explain(options, state);
  else await printFlows(options, state);
}

/** The requests for a Loki with NetObserv's default labels; which labels there are in truth, the first one asks. */
function explain(options: QueryOptions, state: ViewState): void {
  const [{ baseUrl }] = serversOf(options);
  const window = nanoWindow(windowOf(state.time, Date.now()));
  const paths = [
    labelsPath(window),
    ...flowQueries(viewExpression(state), DEFAULT_STORE).map((query) =>
      queryRangePath(query, window, state.limit),
    ),
  ];
  const requests = paths.map((path) => {
    const url = new URL(`${baseUrl}${path}`);
    return { method: 'GET', url: url.href, ...Object.fromEntries(url.searchParams) };
  });
  console.log(JSON.stringify(requests, undefined, 2));
}

const storeOf = (labels: readonly string[]): Store =>
  labels.length > 0 ? { ...DEFAULT_STORE, labels: new Set(labels) } : DEFAULT_STORE;

async function printFlows(options: QueryOptions, state: ViewState): Promise<void> {
  const window = windowOf(state.time, Date.now());
  const { transport, labels } = await findLoki(serversOf(options), nanoWindow(window));
  const expression = viewExpression(state);
  const request = { expression, store: storeOf(labels), window, limit: state.limit };
  const page = await fetchFlowPage(transport, request, new AbortController().signal);
  const flows = state.showDuplicates ? page.flows : mergeReporters(page.flows);
  process.stdout.write(flows.map((flow) => `${flowText(flow)}\n`).join(''));
  if (page.rejected.length > 0)
    console.error(`${page.rejected.length} stored lines are no flows and were left out`);
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(message.replace(/\s+/g, ' ').trim());
  process.exitCode = 1;
});
