import { fetchGraphs } from '../../src/ask/comparedGraphs';
import type { Transport } from '../../src/api/transport';
import { drawGraph } from '../../src/model/graph/drawGraph';
import type { DrawnGraph } from '../../src/model/graph/drawnGraph';
import { graphChoice } from '../../src/model/graph/graphChoice';
import { MARKS } from '../../src/model/graph/marks/marks';
import { windowOf } from '../../src/model/timeRange';
import { decodeUrl } from '../../src/model/url/decodeUrl';
import { viewFlows } from '../../src/model/filters/viewExpression';
import { DEFAULT_STORE } from '../../src/queries/flowQueries';
import { gatewayTransport } from './coreFlows';

/** The graph of a page link, asked for from Node by the very core that the page has. */
export async function coreGraph(serverUrl: string, link: string): Promise<DrawnGraph> {
  const { pathname, search } = new URL(link, serverUrl);
  const { state } = decodeUrl(pathname, search);
  const { signal } = new AbortController();
  const transport: Transport = gatewayTransport(serverUrl);
  const request = {
    ...graphChoice(state),
    ...viewFlows(state),
    store: DEFAULT_STORE,
    window: windowOf(state.time, Date.now()),
    before: undefined,
    marks: MARKS.map(({ id }) => id),
  };
  const { now } = await fetchGraphs(transport, request, signal);
  return drawGraph({ ...state.topology, now, grouping: graphChoice(state).grouping });
}
