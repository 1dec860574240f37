import { createGateway, type GatewayOptions } from './createGateway';
import { FAULTS } from './faults/faults';
import { createStore } from './store/createStore';
import type { GatewayUser } from './tenancy/gatewayUser';

const AT_MS = 1_700_000_000_000;
const APP = { app: 'netobserv-flowcollector' };

const STREAMS: readonly Readonly<Record<string, string>>[] = [
  { SrcK8S_Namespace: 'blue', DstK8S_Namespace: 'blue' },
  { SrcK8S_Namespace: 'blue', DstK8S_Namespace: 'green' },
  { SrcK8S_Namespace: 'green', DstK8S_Namespace: 'red' },
  { SrcK8S_Namespace: 'red' },
  {},
];

const store = createStore();
store.add(
  STREAMS.map((labels, at) => ({
    labels: { ...APP, ...labels },
    tsNs: `${AT_MS + at}000000`,
    line: JSON.stringify({ N: at, Bytes: 10 }),
  })),
);

const ALL = ['blue', 'green', 'red'];
const USERS = {
  admin: { isAdmin: true, readsCluster: true, projects: ALL, readableProjects: ALL },
  clusterReader: { isAdmin: false, readsCluster: true, projects: ALL, readableProjects: ALL },
  blueUser: {
    isAdmin: false,
    readsCluster: false,
    projects: ['blue'],
    readableProjects: ['blue'],
  },
  nobody: { isAdmin: false, readsCluster: false, projects: [], readableProjects: [] },
} as const satisfies Record<string, GatewayUser>;

type UserName = keyof typeof USERS;

const ask = (
  endpoint: string,
  parameters: Readonly<Record<string, string>>,
  options: Partial<GatewayOptions> = {},
) => {
  const gateway = createGateway({ store, user: USERS.admin, tenant: 'network', ...options });
  const window = { start: `${AT_MS - 1000}000000`, end: `${AT_MS + 1000}000000` };
  const search = new URLSearchParams({ ...window, ...parameters }).toString();
  return gateway.answer(`/api/logs/v1/network/loki/api/v1/${endpoint}?${search}`);
};

/** Status, and the numbers of the flows or the text of the error. */
async function outcome(user: UserName, query: string): Promise<unknown> {
  const { status, body } = await ask('query_range', { query }, { user: USERS[user] });
  if (status !== 200) return [status, body];
  const lines = [...body.matchAll(/\\"N\\":(\d+)/g)].map(([, number]) => Number(number));
  return [status, lines.sort()];
}

const gatewayError = (status: number, error: string): unknown => [
  status,
  JSON.stringify({ error, errorType: 'observatorium-api', status: 'error' }),
];

const FORBIDDEN = gatewayError(403, "You don't have permission to access this tenant");
const BAD_REQUEST = gatewayError(400, '400 Bad Request');
const selector = (matchers: string): string => `{app="netobserv-flowcollector"${matchers}}`;

describe('permissions', () => {
  it.each<[UserName, string, unknown]>([
    ['admin', selector(''), [200, [0, 1, 2, 3, 4]]],
    ['admin', selector(', SrcK8S_Namespace=~"b.*"'), [200, [0, 1]]],
    ['clusterReader', selector(''), [200, [0, 1, 2, 3]]],
    ['clusterReader', selector(', SrcK8S_Namespace="red"'), [200, [3]]],
    ['clusterReader', selector(', SrcK8S_Namespace=""'), FORBIDDEN],
    ['clusterReader', selector(', SrcK8S_Namespace="unknown"'), FORBIDDEN],
    ['clusterReader', selector(', SrcK8S_Namespace=~"b.*"'), BAD_REQUEST],
    ['blueUser', selector(''), FORBIDDEN],
    ['blueUser', selector(', SrcK8S_Namespace="blue"'), [200, [0, 1]]],
    ['blueUser', selector(', DstK8S_Namespace="blue", SrcK8S_Namespace!="blue"'), [200, []]],
    ['blueUser', selector(', SrcK8S_Namespace=~"blue|green"'), [200, [0, 1]]],
    ['blueUser', selector(', SrcK8S_Namespace="red"'), FORBIDDEN],
    ['blueUser', selector(', SrcK8S_Namespace=~"^blue$|^red$"'), FORBIDDEN],
    ['blueUser', selector(', SrcK8S_Namespace=~"b.*"'), BAD_REQUEST],
    ['blueUser', selector(', SrcK8S_Namespace!="red"'), FORBIDDEN],
    ['blueUser', `${selector('')} |= "blue"`, FORBIDDEN],
    ['blueUser', '{app=', FORBIDDEN],
    ['nobody', selector(', SrcK8S_Namespace="blue"'), FORBIDDEN],
  ])('of %s for %s', async (user, query, expected) => {
    expect(await outcome(user, query)).toEqual(expected);
  });

  it('name the gateway’s syntax error to a cluster reader', async () => {
    const { status, body } = await ask(
      'query_range',
      { query: `${selector('')} | json | (Bytes="10" or N="1")` },
      { user: USERS.clusterReader },
    );
    expect(status).toBe(500);
    expect(body).toContain('failed parsing LogQL expression: syntax error');
  });

  it('refuse what the gateway would print wrong', async () => {
    const query = `${selector('')} | json Bytes="Bytes" | Bytes >= 10`;
    expect(await outcome('admin', query)).toEqual([200, [0, 1, 2, 3, 4]]);
    expect(await outcome('clusterReader', query)).toMatchObject([400, expect.any(String)]);
  });

  it('hold for the ranges of metric queries too', async () => {
    const query = `sum(count_over_time(${selector('')}[1h]))`;
    const count = async (user: UserName): Promise<unknown> => {
      const time = String(AT_MS / 1000 + 1);
      const { body } = await ask('query', { query, time }, { user: USERS[user] });
      return (JSON.parse(body) as { data: { result: { value: unknown[] }[] } }).data.result[0]
        ?.value[1];
    };
    expect([await count('admin'), await count('clusterReader')]).toEqual(['5', '4']);
  });

  it.each<[UserName, string, unknown]>([
    ['admin', 'label/SrcK8S_Namespace/values', ['blue', 'green', 'red']],
    ['clusterReader', 'label/SrcK8S_Namespace/values', ['blue', 'green']],
    ['blueUser', 'label/DstK8S_Namespace/values', ['blue']],
    ['blueUser', 'label/Nothing/values', undefined],
    ['blueUser', 'labels', ['DstK8S_Namespace', 'SrcK8S_Namespace', 'app']],
  ])('of %s for %s', async (user, endpoint, expected) => {
    const { body } = await ask(endpoint, {}, { user: USERS[user] });
    expect(JSON.parse(body)).toEqual({ status: 'success', data: expected });
  });

  it('end with label values of a query, which the gateway turns into a pipeline', async () => {
    const query = selector(', SrcK8S_Namespace="blue"');
    const answer = await ask('label/app/values', { query }, { user: USERS.blueUser });
    expect([answer.status, answer.body]).toEqual([400, 'only label matchers are supported']);
  });
});

it('knows one tenant', async () => {
  const answer = await ask('labels', {}, { tenant: 'other' });
  expect(answer).toMatchObject({ status: 401, contentType: 'application/json' });
});

describe('faults', () => {
  const query = selector('');

  it.each(Object.entries(FAULTS))('%s', async (name, fault) => {
    if (fault.kind !== 'answer' || name === 'empty') return;
    expect(await ask('query_range', { query }, { fault: name })).toEqual(fault.answer);
    expect(await ask('labels', {}, { fault: name })).toEqual(fault.answer);
  });

  it('empty has the shape of each endpoint', async () => {
    const flows = await ask('query_range', { query }, { fault: 'empty' });
    expect(JSON.parse(flows.body)).toMatchObject({ data: { resultType: 'streams', result: [] } });
    const labels = await ask('labels', {}, { fault: 'empty' });
    expect(JSON.parse(labels.body)).toEqual({ status: 'success' });
  });

  it('malformed mixes broken lines and a huge one into the flows', async () => {
    const { body } = await ask('query_range', { query }, { fault: 'malformed' });
    expect(body.length).toBeGreaterThan(5_000_000);
    expect(body).toContain('"N\\":0');
  });

  it('says which faults there are when asked for another', async () => {
    await expect(ask('labels', {}, { fault: 'typo' })).rejects.toThrow('seriesLimit');
  });
});
