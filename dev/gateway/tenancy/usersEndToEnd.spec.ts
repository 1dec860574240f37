import { ApiError } from '../../../src/api/apiError';
import { fetchFlowPage } from '../../../src/ask/flowPages';
import { fetchLabels, fetchLabelValues } from '../../../src/api/loki/lokiRequests';
import type { Transport } from '../../../src/api/transport';
import { decodeUrl } from '../../../src/model/url/decodeUrl';
import { viewExpression } from '../../../src/model/filters/viewExpression';
import { DEFAULT_STORE, nanoWindow } from '../../../src/queries/flowQueries';
import { entryTimestamp } from '../../world/recordWriter';
import { createGateway } from '../createGateway';
import { createStore } from '../store/createStore';
import type { GatewayUser } from './gatewayUser';

const AT_MS = 1_700_000_000_000;
const WINDOW = { startMs: AT_MS - 1000, endMs: AT_MS + 1000 };
const { signal } = new AbortController();

/** From where to where; the name of a flow is what it is asked for below. */
const FLOWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'blue>blue': { SrcK8S_Namespace: 'blue', DstK8S_Namespace: 'blue' },
  'blue>green': { SrcK8S_Namespace: 'blue', DstK8S_Namespace: 'green' },
  'green>red': { SrcK8S_Namespace: 'green', DstK8S_Namespace: 'red' },
  'red>outside': { SrcK8S_Namespace: 'red' },
  'outside>outside': {},
};

const store = createStore();
store.add(
  Object.entries(FLOWS).map(([name, labels], at) => ({
    labels: { app: 'netobserv-flowcollector', ...labels },
    tsNs: entryTimestamp(AT_MS + at),
    line: JSON.stringify({ TimeFlowEndMs: AT_MS + at, Proto: 6, DstPort: 443, name }),
  })),
);

const ALL = ['blue', 'green', 'red'];
const USERS = {
  admin: { isAdmin: true, readsCluster: true, projects: ALL, readableProjects: ALL },
  reader: { isAdmin: false, readsCluster: true, projects: ALL, readableProjects: ALL },
  project: { isAdmin: false, readsCluster: false, projects: ['blue'], readableProjects: ['blue'] },
  nobody: { isAdmin: false, readsCluster: false, projects: [], readableProjects: [] },
} as const satisfies Record<string, GatewayUser>;

type User = keyof typeof USERS;

/** Speaks as the console's proxy does. */
const transportOf = (user: User): Transport => {
  const gateway = createGateway({ store, user: USERS[user], tenant: 'network' });
  return (path) => gateway.answer(`/api/logs/v1/network${path}`);
};

/** The names of the flows, oldest first, or what went wrong. */
async function flowsFor(transport: Transport, search: string): Promise<unknown> {
  const { state, notices } = decodeUrl('/observe/network', `?${search}`);
  expect(notices).toEqual([]);
  const request = { expression: viewExpression(state), store: DEFAULT_STORE, window: WINDOW };
  try {
    const { flows } = await fetchFlowPage(transport, { ...request, limit: 100 }, signal);
    return flows.map(({ fields }) => fields.name).reverse();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return `${error.status} ${error.kind}`;
  }
}

const filters = (text: string, match = 'all'): string =>
  new URLSearchParams({ filters: text, match }).toString();

const FROM_BLUE = ['blue>blue', 'blue>green'];
const INSIDE = [...FROM_BLUE, 'green>red', 'red>outside'];
const EVERYTHING = [...INSIDE, 'outside>outside'];
const FORBIDDEN = '403 forbidden';
const WILDCARD = '400 wildcardNamespace';

interface Case {
  readonly search: string;
  readonly admin: unknown;
  readonly reader: unknown;
  readonly project: unknown;
}

/** Who sees what of the same link (observatorium/opa-openshift, matchers joined by "or"). */
const CASES: readonly Case[] = [
  { search: '', admin: EVERYTHING, reader: INSIDE, project: FORBIDDEN },
  { search: filters('dst_port=443'), admin: EVERYTHING, reader: INSIDE, project: FORBIDDEN },
  {
    search: filters('src_namespace!="red"'),
    admin: [...FROM_BLUE, 'green>red', 'outside>outside'],
    reader: [...FROM_BLUE, 'green>red'],
    project: FORBIDDEN,
  },
  {
    search: filters('src_namespace="blue"'),
    admin: FROM_BLUE,
    reader: FROM_BLUE,
    project: FROM_BLUE,
  },
  {
    search: filters('src_namespace="blue";dst_port=443'),
    admin: FROM_BLUE,
    reader: FROM_BLUE,
    project: FROM_BLUE,
  },
  {
    search: filters('namespace="blue"'),
    admin: FROM_BLUE,
    reader: FROM_BLUE,
    project: FROM_BLUE,
  },
  // A namespace that is denied is left out without a word; its flows with an allowed one stay.
  {
    search: filters('src_namespace="blue","green","red"'),
    admin: INSIDE,
    reader: INSIDE,
    project: FROM_BLUE,
  },
  {
    search: filters('src_namespace="green";dst_namespace="blue","red"'),
    admin: ['green>red'],
    reader: ['green>red'],
    project: [],
  },
  {
    search: filters('src_namespace="red"'),
    admin: ['red>outside'],
    reader: ['red>outside'],
    project: FORBIDDEN,
  },
  // One branch names no namespace, so that the whole answer is refused.
  {
    search: filters('src_namespace="blue";dst_port=443', 'any'),
    admin: EVERYTHING,
    reader: INSIDE,
    project: FORBIDDEN,
  },
  {
    search: filters('src_namespace=""'),
    admin: ['outside>outside'],
    reader: [],
    project: FORBIDDEN,
  },
  { search: filters('src_namespace="unknown"'), admin: [], reader: FORBIDDEN, project: FORBIDDEN },
  { search: filters('src_namespace~blu'), admin: FROM_BLUE, reader: WILDCARD, project: WILDCARD },
];

describe.each(['admin', 'reader', 'project'] as const)('for the user "%s"', (user) => {
  it.each(CASES)('a link brings what the gateway lets through: $search', async (each) => {
    expect(await flowsFor(transportOf(user), each.search)).toEqual(each[user]);
  });
});

const LABELS = ['DstK8S_Namespace', 'SrcK8S_Namespace', 'app'];

describe('metadata', () => {
  it.each(['admin', 'reader', 'project'] as const)('names all labels to "%s"', async (user) => {
    expect(await fetchLabels(transportOf(user), nanoWindow(WINDOW), signal)).toEqual(LABELS);
  });

  it.each<[User, readonly string[]]>([
    ['admin', ['blue', 'green', 'red']],
    // Of streams with both ends in their namespaces: nothing is said of red, which talks to the outside only.
    ['reader', ['blue', 'green']],
    ['project', ['blue']],
  ])('gives "%s" the source namespaces %j', async (user, expected) => {
    const request = { label: 'SrcK8S_Namespace', window: nanoWindow(WINDOW) };
    expect(await fetchLabelValues(transportOf(user), request, signal)).toEqual(expected);
  });

  it.each<[User, number]>([
    ['admin', EVERYTHING.length],
    // The gateway looks at `query` only, which /series does not have.
    ['reader', EVERYTHING.length],
    ['project', EVERYTHING.length],
    ['nobody', 0],
  ])('lists to "%s" %d series', async (user, count) => {
    const search = new URLSearchParams({ 'match[]': '{app=~".+"}', start: '0' }).toString();
    const { status, body } = await transportOf(user)(`/loki/api/v1/series?${search}`, signal);
    const { data = [] } = JSON.parse(body) as { data?: readonly unknown[] };
    expect([status, data.length]).toEqual([count === 0 ? 403 : 200, count]);
  });
});
