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
  ['web', 'api', 'https', 6],
  ['api', 'db', 'sql', 8],
  ['api', 'cache', 'cache', 6],
  ['worker', 'db', 'sql', 3],
  ['worker', 'api', 'https', 2],
  ['web', 'recommender', 'http', 3],
  ['recommender', 'db', 'sql', 2],
  ['recommender', 'cache', 'cache', 2],
  ['report.v2', 'db', 'bulk', 0.3],
  ['report-v2', 'db', 'bulk', 0.2],
  ['migrate', 'db', 'bulk', 0.2],
  ['edge', 'api', 'https', 3],
  ['worker', 'transcoder', 'bulk', 1],
  ['debug', 'web', 'http', 0.3],
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

/** Workers, routers and nodes call providers outside. */
export function egressPairs(cluster: Cluster, random: Random): PairDraft[] {
  const callers = cluster.workloads.filter(({ name }) => ['worker', 'api', 'edge'].includes(name));
  return callers.flatMap(({ pods }, rank) =>
    pods.map((client) => {
      const server = random.pick(cluster.providers);
      const profile = server.name === 'storage' ? 'bulk' : 'https';
      return draft(client, { server, serverPort: 443 }, [profile, 1.5 / (rank + 1)]);
    }),
  );
}

/** What runs the cluster: scrapes, probes, API server, etcd, overlay, flow logs. */
export function infrastructurePairs(cluster: Cluster, random: Random): PairDraft[] {
  const { nodes, apiService, workloads, pods } = cluster;
  const masters = nodes.slice(0, 3);
  const toApi = (client: Endpoint): PairDraft =>
    draft(
      client,
      { server: random.pick(masters), serverPort: 6443, service: apiService, servicePort: 443 },
      ['kubeApi', 1],
    );
  const scrapers = find(cluster, 'prometheus-k8s')?.pods ?? [];
  const scraped = workloads.filter(({ port, hostNetwork }) => port !== undefined && !hostNetwork);
  const loki = find(cluster, 'loki');
  return [
    ...nodes.map(toApi),
    ...workloads
      .filter(({ scales }) => !scales)
      .flatMap((each) => each.pods.slice(0, 1).map(toApi)),
    ...scrapers.flatMap((client) => [
      ...nodes.map((server) => draft(client, { server, serverPort: 9100 }, ['scrape', 1])),
      ...scraped.flatMap((each) =>
        dial(each, random, true).map((target) => draft(client, target, ['scrape', 0.6])),
      ),
    ]),
    ...pods.filter(isOnPodNetwork).flatMap((server, index) => {
      const client = nodes.find(({ host }) => host === server.host);
      return client && index % 3 === 0
        ? [draft(client, { server, serverPort: 8080 }, ['probe', 0.2])]
        : [];
    }),
    ...masters.flatMap((client) =>
      masters
        .filter((server) => server !== client)
        .map((server) => draft(client, { server, serverPort: 2379 }, ['etcd', 3])),
    ),
    ...nodes.map((client, index) =>
      draft(client, { server: nodes[(index + 1) % nodes.length] ?? client, serverPort: 6081 }, [
        'overlay',
        2,
      ]),
    ),
    ...nodes.flatMap((client) =>
      loki ? dial(loki, random).map((each) => draft(client, each, ['logs', 1])) : [],
    ),
  ];
}

/** A call between teams, to make up the numbers of a big cluster. */
export function crossTeamPair(cluster: Cluster, random: Random): PairDraft[] {
  const apis = cluster.workloads.filter(({ name }) => name === 'api');
  const callers = cluster.workloads.filter(({ scales }) => scales);
  const client = random.pick(random.pick(callers).pods);
  return dial(random.pick(apis), random).map((each) => draft(client, each, ['https', 0.3]));
}
