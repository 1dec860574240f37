import type { Cluster, Workload } from './cluster';
import type { Endpoint } from './endpoint';
import type { PairDraft } from './pair';
import type { Random } from './random';
import type { ProfileName } from './trafficProfile';

interface Dialled {
  readonly server: Endpoint;
  readonly serverPort: number;
  readonly service?: Endpoint;
  readonly servicePort?: number;
}

const draft = (
  client: Endpoint,
  dialled: Dialled,
  [profile, weight]: readonly [ProfileName, number],
): PairDraft => ({ client, ...dialled, profile, weight });

/** What a client of `workload` talks to: some of its pods, through its service unless `direct`. */
function dial(workload: Workload, random: Random, direct = false): Dialled[] {
  const { pods, port, service, servicePort } = workload;
  if (port === undefined || pods.length === 0) return [];
  const server = random.pick(pods);
  return [{ server, serverPort: port, ...(direct ? {} : { service, servicePort }) }];
}

type TeamEdge = readonly [from: string, to: string, profile: ProfileName, weight: number];

/** Who calls whom inside a team's namespace. */
const TEAM_EDGES: readonly TeamEdge[] = [
  ['web', 'api', 'grpc', 6],
  ['api', 'db', 'sql', 8],
  ['api', 'cache', 'cache', 6],
  ['worker', 'db', 'sql', 3],
  ['worker', 'api', 'grpc', 2],
  ['web', 'recommender', 'http', 3],
  ['recommender', 'db', 'sql', 2],
  ['recommender', 'cache', 'cache', 2],
  ['nightly-backup', 'db', 'dump', 2],
  ['nightly-report', 'db', 'report', 4],
  ['report.v2', 'db', 'sql', 0.3],
  ['report-v2', 'db', 'sql', 0.2],
  ['migrate', 'db', 'sql', 0.2],
  ['edge', 'api', 'https', 3],
  ['worker', 'transcoder', 'transcode', 1],
  ['debug', 'web', 'http', 0.3],
  ['invoice-mailer', 'db', 'sql', 3],
  ['invoice-mailer', 'api', 'grpc', 2],
];

const workloadsOf = (cluster: Cluster, namespace: string): Map<string, Workload> =>
  new Map(
    cluster.workloads
      .filter((each) => each.namespace === namespace)
      .map((each) => [each.name, each]),
  );

function insideTeam(cluster: Cluster, namespace: string, random: Random): PairDraft[] {
  const byName = workloadsOf(cluster, namespace);
  return TEAM_EDGES.flatMap(([from, to, profile, weight]) => {
    const target = byName.get(to);
    if (!target) return [];
    const clients = byName.get(from)?.pods ?? [];
    return clients.flatMap((client) =>
      dial(target, random).map((dialled) => draft(client, dialled, [profile, weight])),
    );
  });
}

const appNamespaces = (cluster: Cluster): string[] =>
  cluster.namespaces.filter((name) => name.startsWith('apps-team-'));

/** Teams by rank: the first is the busiest, as 1/rank. */
export const teamPairs = (cluster: Cluster, random: Random): PairDraft[] =>
  appNamespaces(cluster).flatMap((namespace, rank) =>
    insideTeam(cluster, namespace, random).map((pair) => ({
      ...pair,
      weight: pair.weight / (rank + 1),
    })),
  );

/** The control plane. */
const MASTERS = 3;

const find = (cluster: Cluster, name: string): Workload | undefined =>
  cluster.workloads.find((each) => each.name === name);

const isOnPodNetwork = (pod: Endpoint): boolean => pod.ip !== pod.host?.ip;

/** Every pod asks the cluster's DNS; the resolver on its own node answers, where there is one. */
export function dnsPairs(cluster: Cluster, random: Random): PairDraft[] {
  const dns = find(cluster, 'dns-default');
  if (!dns) return [];
  return cluster.pods.filter(isOnPodNetwork).flatMap((client) => {
    if (client.owner?.name === 'dns-default') return [];
    const local = dns.pods.filter((pod) => pod.host === client.host);
    const dialled = dial(local.length > 0 ? { ...dns, pods: local } : dns, random);
    return dialled.map((each) => draft(client, each, ['dns', 1]));
  });
}

/** Outside → router → web of a team. */
export function ingressPairs(cluster: Cluster, random: Random): PairDraft[] {
  const router = find(cluster, 'router-default');
  if (!router) return [];
  const outside = cluster.clients.flatMap((client) =>
    dial(router, random, true).map((each) => draft(client, each, ['https', 4])),
  );
  const webs = cluster.workloads.filter(({ name }) => name === 'web');
  const inside = webs.flatMap((web, rank) =>
    web.pods.map((server) =>
      draft(random.pick(router.pods), { server, serverPort: 8080 }, ['http', 5 / (rank + 1)]),
    ),
  );
  return [...outside, ...inside];
}

interface Egress {
  readonly from: string;
  readonly to: string;
  readonly port: number;
  readonly profile: ProfileName;
  readonly weight: number;
  /** The same from the busiest team and any other. */
  readonly isEven?: boolean;
}

/** Which provider a workload calls. */
const EGRESS: readonly Egress[] = [
  { from: 'api', to: 'stripe', port: 443, profile: 'https', weight: 1 },
  { from: 'worker', to: 'storage', port: 443, profile: 'upload', weight: 0.7 },
  { from: 'worker', to: 'github', port: 443, profile: 'https', weight: 0.4 },
  { from: 'edge', to: 'stripe', port: 443, profile: 'https', weight: 1.5 },
  { from: 'debug', to: 'updates', port: 443, profile: 'https', weight: 0.3 },
  { from: 'nightly-backup', to: 'storage', port: 443, profile: 'backup', weight: 11 },
  { from: 'invoice-mailer', to: 'mail', port: 587, profile: 'smtp', weight: 2, isEven: true },
];

/** Workloads call providers outside. */
export function egressPairs(cluster: Cluster): PairDraft[] {
  return EGRESS.flatMap(({ from, to, port, profile, weight, isEven }) => {
    const server = cluster.providers.find(({ name }) => name === to);
    if (!server) throw new RangeError(`no provider ${to}`);
    const callers = cluster.workloads.filter(({ name }) => name === from);
    return callers.flatMap(({ pods }, rank) =>
      pods.map((client) =>
        draft(client, { server, serverPort: port }, [profile, weight / (isEven ? 1 : rank + 1)]),
      ),
    );
  });
}

const METRICS_PORT = 9102;
const OVERLAY_PORT = 6081;
const PROBED_OF = 3;

/** Everything asks the API server, which runs on the first nodes. */
function apiPairs({ nodes, apiService, workloads }: Cluster, random: Random): PairDraft[] {
  const masters = nodes.slice(0, MASTERS);
  const clients = [
    ...nodes,
    ...workloads
      .filter(({ scales, kind }) => !scales && kind !== 'CronJob')
      .flatMap(({ pods }) => pods.slice(0, 1)),
  ];
  return clients.map((client) => {
    const server = random.pick(masters.filter(({ host }) => host !== client.host));
    const dialled = { server, serverPort: 6443, service: apiService, servicePort: 443 };
    return draft(client, dialled, ['kubeApi', 1]);
  });
}

/** Prometheus asks nodes, and one pod of each workload. */
function scrapePairs(cluster: Cluster, random: Random): PairDraft[] {
  const scrapers = find(cluster, 'prometheus-k8s')?.pods ?? [];
  const scraped = cluster.workloads.filter(({ port, hostNetwork }) => port && !hostNetwork);
  return scrapers.flatMap((client) => [
    ...cluster.nodes.map((server) => draft(client, { server, serverPort: 9100 }, ['scrape', 1])),
    ...scraped.map(({ pods, metricsPort: serverPort = METRICS_PORT }) =>
      draft(client, { server: random.pick(pods), serverPort }, ['scrape', 0.6]),
    ),
  ]);
}

/** Each node asks some of its pods whether they live. */
function probePairs({ nodes, workloads }: Cluster): PairDraft[] {
  const listening = workloads.flatMap(({ port, pods, hostNetwork }) =>
    port === undefined || hostNetwork ? [] : pods.map((server) => ({ server, serverPort: port })),
  );
  return listening
    .filter((_, index) => index % PROBED_OF === 0)
    .flatMap((probed) => {
      const client = nodes.find(({ host }) => host === probed.server.host);
      return client ? [draft(client, probed, ['probe', 0.2])] : [];
    });
}

/** etcd, overlay, flow logs, images. */
function nodePairs(cluster: Cluster, random: Random): PairDraft[] {
  const { nodes } = cluster;
  const masters = nodes.slice(0, MASTERS);
  const [loki, registry] = [find(cluster, 'loki'), find(cluster, 'image-registry')];
  const etcd = masters.flatMap((client) =>
    masters
      .filter((server) => server !== client)
      .map((server) => draft(client, { server, serverPort: 2379 }, ['etcd', 3])),
  );
  const overlay = nodes.map((client, index) => {
    const server = nodes[(index + 1) % nodes.length] ?? client;
    return draft(client, { server, serverPort: OVERLAY_PORT }, ['overlay', 3]);
  });
  const perNode = nodes.flatMap((client) => [
    ...(loki ? dial(loki, random).map((each) => draft(client, each, ['logs', 1])) : []),
    ...(registry
      ? dial(registry, random).map((each) => draft(client, each, ['imagePull', 0.15]))
      : []),
    ...cluster.providers
      .filter(({ name }) => name === 'registry')
      .map((server) => draft(client, { server, serverPort: 443 }, ['imagePull', 0.1])),
  ]);
  return [...etcd, ...overlay, ...perNode];
}

/** What runs the cluster. */
export const infrastructurePairs = (cluster: Cluster, random: Random): PairDraft[] => [
  ...apiPairs(cluster, random),
  ...scrapePairs(cluster, random),
  ...probePairs(cluster),
  ...nodePairs(cluster, random),
];

/** A call between teams, to make up the numbers of a big cluster. */
export function crossTeamPair(cluster: Cluster, random: Random): PairDraft[] {
  const apis = cluster.workloads.filter(({ name }) => name === 'api');
  const callers = cluster.workloads.filter(({ scales }) => scales);
  const client = random.pick(random.pick(callers).pods);
  return dial(random.pick(apis), random).map((each) => draft(client, each, ['grpc', 0.3]));
}
