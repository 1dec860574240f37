export type WorkloadKind =
  'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'CronJob' | 'ReplicaSet' | 'Pod' | 'Gateway';

/** What a workload looks like before it has pods. */
export interface WorkloadPlan {
  readonly name: string;
  readonly kind: WorkloadKind;
  /** On every node for a DaemonSet, whatever this says. */
  readonly replicas: number;
  /** Where its pods listen; none when nobody calls it. */
  readonly port?: number;
  /** Where Prometheus scrapes it, if not where it listens. */
  readonly metricsPort?: number;
  /** Has a service on this port in front. */
  readonly servicePort?: number;
  readonly hostNetwork?: boolean;
  /** Hours of the day (UTC) in which it runs; all day unless said. */
  readonly hours?: readonly number[];
  /** Takes part in filling the cluster up to its number of pods. */
  readonly scales?: boolean;
}

export interface NamespacePlan {
  readonly namespace: string;
  readonly workloads: readonly WorkloadPlan[];
  /** Primary user-defined network of the namespace. */
  readonly udn?: string;
}

const TEAM_WORKLOADS: readonly WorkloadPlan[] = [
  { name: 'web', kind: 'Deployment', replicas: 2, port: 8080, servicePort: 80, scales: true },
  { name: 'api', kind: 'Deployment', replicas: 2, port: 8443, servicePort: 443, scales: true },
  {
    name: 'db',
    kind: 'StatefulSet',
    replicas: 1,
    port: 5432,
    servicePort: 5432,
    metricsPort: 9187,
  },
  {
    name: 'cache',
    kind: 'StatefulSet',
    replicas: 1,
    port: 6379,
    servicePort: 6379,
    metricsPort: 9121,
  },
  { name: 'worker', kind: 'Deployment', replicas: 1, scales: true },
];

type Extras = Readonly<Record<string, readonly WorkloadPlan[]>>;

const TEAM_EXTRAS: Extras = {
  shop: [
    { name: 'recommender', kind: 'Deployment', replicas: 2, port: 18080, servicePort: 8080 },
    { name: 'nightly-backup', kind: 'CronJob', replicas: 1, hours: [1, 2, 3] },
    { name: 'nightly-report', kind: 'CronJob', replicas: 1, hours: [4] },
  ],
  payments: [
    { name: 'migrate', kind: 'Job', replicas: 1 },
    { name: 'edge', kind: 'Gateway', replicas: 1, port: 8443, servicePort: 443 },
  ],
  media: [
    { name: 'transcoder', kind: 'ReplicaSet', replicas: 1, port: 8000 },
    { name: 'debug', kind: 'Pod', replicas: 1 },
  ],
  telco: [{ name: 'amf', kind: 'StatefulSet', replicas: 2, port: 38412 }],
  x: [{ name: 'invoice-mailer', kind: 'Deployment', replicas: 2 }],
};

/** Names of which one reads like the pattern of the other. */
const ODD_EXTRAS: Extras = {
  shop: [
    { name: 'report.v2', kind: 'CronJob', replicas: 1 },
    { name: 'report-v2', kind: 'CronJob', replicas: 1 },
  ],
};

const TEAM_NETWORKS: Readonly<Record<string, string>> = {
  media: 'apps-team-media/blue',
  telco: 'tenant-core',
};

/** The first teams are in clusters of every size; of the others there are more in a large one. */
const FIRST_TEAMS = ['shop', 'payments', 'media', 'telco', 'x'];
const LATER_TEAMS = ['search', 'ml', 'billing', 'fleet', 'portal', 'orders', 'stock', 'claims'];

const INFRASTRUCTURE: readonly NamespacePlan[] = [
  {
    namespace: 'openshift-dns',
    workloads: [
      { name: 'dns-default', kind: 'DaemonSet', replicas: 0, port: 5353, servicePort: 53 },
    ],
  },
  {
    namespace: 'openshift-ingress',
    workloads: [
      { name: 'router-default', kind: 'Deployment', replicas: 2, port: 443, servicePort: 443 },
    ],
  },
  {
    namespace: 'openshift-monitoring',
    workloads: [
      { name: 'prometheus-k8s', kind: 'StatefulSet', replicas: 2, port: 9091, servicePort: 9091 },
      {
        name: 'alertmanager-main',
        kind: 'StatefulSet',
        replicas: 2,
        port: 9095,
        servicePort: 9094,
      },
      { name: 'thanos-querier', kind: 'Deployment', replicas: 1, port: 9091, servicePort: 9091 },
      { name: 'node-exporter', kind: 'DaemonSet', replicas: 0, port: 9100, hostNetwork: true },
    ],
  },
  {
    namespace: 'openshift-console',
    workloads: [{ name: 'console', kind: 'Deployment', replicas: 2, port: 8443, servicePort: 443 }],
  },
  {
    namespace: 'openshift-image-registry',
    workloads: [
      { name: 'image-registry', kind: 'Deployment', replicas: 1, port: 5000, servicePort: 5000 },
    ],
  },
  {
    namespace: 'openshift-ovn-kubernetes',
    workloads: [{ name: 'ovnkube-node', kind: 'DaemonSet', replicas: 0, hostNetwork: true }],
  },
  {
    namespace: 'netobserv',
    workloads: [
      { name: 'flowlogs-pipeline', kind: 'DaemonSet', replicas: 0, port: 2055, hostNetwork: true },
      { name: 'network-evidence', kind: 'Deployment', replicas: 1, port: 9443, servicePort: 9443 },
    ],
  },
  {
    namespace: 'netobserv-loki',
    workloads: [{ name: 'loki', kind: 'StatefulSet', replicas: 1, port: 3100, servicePort: 3100 }],
  },
];

function teamName(index: number): string {
  const first = FIRST_TEAMS[index];
  if (first !== undefined) return first;
  const later = index - FIRST_TEAMS.length;
  const base = LATER_TEAMS[later % LATER_TEAMS.length] ?? 'team';
  const round = Math.floor(later / LATER_TEAMS.length) + 1;
  return round === 1 ? base : `${base}-${round}`;
}

/** The namespaces of a cluster with so many application teams, busiest team first. */
export function planNamespaces(teams: number, isOdd = false): readonly NamespacePlan[] {
  const apps = Array.from({ length: teams }, (_, index): NamespacePlan => {
    const team = teamName(index);
    const extras = [TEAM_EXTRAS, ...(isOdd ? [ODD_EXTRAS] : [])].flatMap(
      (each) => each[team] ?? [],
    );
    return {
      namespace: `apps-team-${team}`,
      workloads: [...TEAM_WORKLOADS, ...extras],
      udn: TEAM_NETWORKS[team],
    };
  });
  return [...apps, ...INFRASTRUCTURE];
}
