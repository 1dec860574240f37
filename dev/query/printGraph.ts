import { setMaxListeners } from 'node:events';
import { fetchGraphs, type ComparedGraphs } from '../../src/ask/comparedGraphs';
import { limitTransport } from '../../src/api/limitTransport';
import { shareTransport } from '../../src/api/shareTransport';
import type { Transport } from '../../src/api/transport';
import { windowBefore } from '../../src/model/metrics/comparison';
import { drawGraph } from '../../src/model/graph/drawGraph';
import { graphJson } from '../../src/model/graph/exportGraph';
import { graphChoice } from '../../src/model/graph/graphChoice';
import { MARKS } from '../../src/model/graph/marks/marks';
import type { TimeWindow } from '../../src/model/timeRange';
import { viewFlows } from '../../src/model/viewExpression';
import type { ViewState } from '../../src/model/viewState';
import { DEFAULT_STORE } from '../../src/queries/flowQueries';
import type { Question } from './printPanels';

/** What the page asks that knows nothing of the agent's features. */
const ask = (transport: Transport, { state, store, window }: Question): Promise<ComparedGraphs> => {
  const { signal } = new AbortController();
  // Each request that waits for its turn listens to it.
  setMaxListeners(0, signal);
  const request = {
    ...graphChoice(state),
    ...viewFlows(state),
    store,
    window,
    before: state.compare && windowBefore(window, state.compare),
    marks: MARKS.map(({ id }) => id),
  };
  return fetchGraphs(shareTransport(limitTransport(transport)), request, signal);
};

/** Prints the graph of a link as it is drawn, as one JSON object. */
export async function printGraph(transport: Transport, question: Question): Promise<void> {
  const { state } = question;
  const { now, before } = await ask(transport, question);
  const { grouping } = graphChoice(state);
  const drawn = drawGraph({ ...state, now, before, grouping });
  const answers = [now, ...(before ? [before] : [])];
  const printed = {
    ...graphJson(drawn, now.seconds),
    requests: answers.reduce((sum, { queries }) => sum + queries.length, 0),
    execTime: answers.reduce((sum, { execTimeS }) => sum + execTimeS, 0),
  };
  process.stdout.write(`${JSON.stringify(printed)}\n`);
}

/** What is asked of a Loki that has nothing to answer. */
export const graphPaths = async (state: ViewState, window: TimeWindow): Promise<string[]> => {
  const paths: string[] = [];
  const recorder: Transport = (path) => {
    paths.push(path);
    const resultType = path.includes('/query_range?') ? 'matrix' : 'vector';
    const body = JSON.stringify({ status: 'success', data: { resultType, result: [] } });
    return Promise.resolve({ status: 200, contentType: 'application/json', body });
  };
  await ask(recorder, { state, store: DEFAULT_STORE, window });
  return paths;
};
