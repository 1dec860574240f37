import type { Tenant } from '../dev/stack/tenant';
import { limitTransport } from '../src/api/limitTransport';
import { fetchPanel } from '../src/ask/panelFigures';
import { shareTransport } from '../src/api/shareTransport';
import type { Transport } from '../src/api/transport';
import { windowBefore } from '../src/model/metrics/comparison';
import { DEFAULT_PANELS, DEFAULT_TOP, panelById, type Panel } from '../src/model/metrics/panels';
import { DEFAULT_SCOPE, scopeOf } from '../src/model/ends/scopes';
import { viewFlows } from '../src/model/filters/viewExpression';
import { DEFAULT_VIEW_STATE } from '../src/model/view/viewState';
import { DEFAULT_STORE } from '../src/queries/flowQueries';
import { END_MS, START_MS } from './loki';
import { formerText } from './formerText';
import { PEER_QUERIES, PEER_STEP_S } from './peerPanels';

const ROUNDS = 3;
const WINDOW = { startMs: START_MS, endMs: END_MS };
const SHOWN = DEFAULT_PANELS.flatMap((id) => panelById(id) ?? []);

interface Cost {
  requests: number;
  /** Loki's own time, seconds. */
  execTimeS: number;
}

/** The same transport, which adds up what every request that is really sent costs Loki. */
const costed = (transport: Transport): { readonly cost: Cost; readonly transport: Transport } => {
  const cost: Cost = { requests: 0, execTimeS: 0 };
  return {
    cost,
    transport: async (path, signal) => {
      const answer = await transport(path, signal);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.body}`);
      const { data } = JSON.parse(answer.body) as {
        data: { stats: { summary: { execTime: number } } };
      };
      cost.requests += 1;
      cost.execTimeS += data.stats.summary.execTime;
      return answer;
    },
  };
};

/** The panels as one round of the page; one request at a time, since Loki's time for a query counts waiting for a core. */
const ours = async (tenant: Tenant, panels: readonly Panel[]): Promise<Cost> => {
  const { cost, transport } = costed(tenant.transport);
  const round = shareTransport(limitTransport(transport, 1));
  const shared = {
    shown: panels,
    scope: scopeOf(DEFAULT_SCOPE),
    store: DEFAULT_STORE,
    top: DEFAULT_TOP,
    ...viewFlows(DEFAULT_VIEW_STATE),
    window: WINDOW,
    before: windowBefore(WINDOW, 'previous'),
    isCompared: false,
    isEstimated: false,
  };
  const { signal } = new AbortController();
  await Promise.all(
    panels.map((panel) => {
      const hasLines = panel.look === 'lines';
      return fetchPanel(round, { ...shared, panel, hasLines }, signal);
    }),
  );
  return cost;
};

/** Asks the same in the texts from before traffic was counted once. */
const formerly =
  (transport: Transport): Transport =>
  (path, signal) => {
    const url = new URL(path, 'http://loki');
    const query = url.searchParams.get('query') ?? '';
    if (query.includes(', FlowDirection) (') && formerText(query) === query)
      throw new Error(`no former text of ${query}`);
    url.searchParams.set('query', formerText(query));
    return transport(`${url.pathname}${url.search}`, signal);
  };

const theirs = async (tenant: Tenant): Promise<Cost> => {
  const { cost, transport } = costed(tenant.transport);
  const limited = limitTransport(transport, 1);
  const { signal } = new AbortController();
  const bounds = { start: String(START_MS / 1000), end: String(END_MS / 1000) };
  await Promise.all(
    PEER_QUERIES.map((query) => {
      const search = new URLSearchParams({ query, ...bounds, step: `${PEER_STEP_S}s` });
      return limited(`/loki/api/v1/query_range?${search.toString()}`, signal);
    }),
  );
  return cost;
};

const fastest = (costs: readonly Cost[]): number =>
  Math.min(...costs.map(({ execTimeS }) => execTimeS));

/** What the default Overview costs Loki, as lines of the results; turn by turn with the existing plugin's queries. */
export const overviewCosts = async (tenant: Tenant): Promise<string[]> => {
  const common = SHOWN.filter(({ isNew }) => !isNew);
  const [mine, former, peers]: [Cost[], Cost[], Cost[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    mine.push(await ours(tenant, common));
    former.push(await ours({ ...tenant, transport: formerly(tenant.transport) }, common));
    peers.push(await theirs(tenant));
  }
  const { requests } = await ours(tenant, SHOWN);
  const [own, peer] = [fastest(mine), fastest(peers)];
  return [
    `Loki's execution time for the default Overview, but what is new: ${(own / peer).toFixed(2)} × that of the existing plugin's ${PEER_QUERIES.length} queries (at most 0.5), the fastest of ${ROUNDS} rounds: ${own.toFixed(2)} s and ${peer.toFixed(2)} s.`,
    '',
    `The same against the texts from before traffic was counted once: ${(own / fastest(former)).toFixed(2)} × (at most 0.6), ${fastest(former).toFixed(2)} s.`,
    '',
    `Requests of the default Overview: ${requests} (at most 12).`,
  ];
};
