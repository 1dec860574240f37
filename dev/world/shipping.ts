import { earlierImage, imageIdOf, imageOf, type Image } from './images';
import { STORY } from './plot';
import { hexOf } from './random';
import { buildsOf } from './reports/cases';

/** How a workload's pods say what they run; everything that a rule of the join may find, or miss. */
interface Shipping {
  /** What the specification calls the image. */
  readonly named: (image: Image) => string;
  readonly labels?: (image: Image, app: string) => Readonly<Record<string, string>>;
  readonly annotations?: (image: Image) => Readonly<Record<string, string>>;
  /** Names of containers beside the app's own, by their role. */
  readonly beside?: Readonly<Partial<Record<'init' | 'sidecar' | 'main', string>>>;
  /** A rollout under way: every second pod still runs what was built so many days ago. */
  readonly formerDays?: number;
}

const tagged = ({ repository, commit }: Image): string => `${repository}:${commit}`;

const BY_TAG: Shipping = { named: tagged };

/** By name of the workload, the same in every team; the others name the commit by the tag. */
const SHIPPED: Readonly<Record<string, Shipping>> = {
  /** The second newest of its builds (`reports/cases.ts`) is still there. */
  web: { named: tagged, formerDays: 9 },
  api: {
    named: ({ repository }) => `${repository}:2.4.1`,
    labels: (_, app) => ({ 'app.kubernetes.io/name': app, 'app.kubernetes.io/version': '2.4.1' }),
    annotations: ({ commit, repository }) => ({
      'app.openshift.io/vcs-ref': commit,
      'app.openshift.io/vcs-uri': `https://git.example.com/${repository.split('/').slice(1).join('/')}.git`,
    }),
    beside: { init: 'migrate-schema', sidecar: 'istio-proxy' },
  },
  worker: { named: imageIdOf },
  db: { named: ({ repository }) => `${repository}:16.4`, beside: { main: 'exporter' } },
  debug: { named: ({ repository }) => `${repository}:latest` },
  transcoder: { named: ({ repository, commit }) => `${repository}:${commit.slice(0, 12)}` },
  migrate: { named: ({ repository, commit }) => `${repository}:${commit.slice(0, 7)}` },
  [STORY.workload]: {
    named: tagged,
    annotations: ({ commit }) => ({
      'app.openshift.io/vcs-ref': commit,
      'app.openshift.io/vcs-uri': STORY.source,
    }),
  },
};

const besideOf = (name: string): Image => ({
  repository: `registry.example.com/platform/${name}`,
  commit: hexOf(40, 'platform', name, 'commit'),
  digest: `sha256:${hexOf(64, 'platform', name)}`,
});

interface ShippedContainer {
  readonly name: string;
  readonly image: string;
  readonly imageID: string;
}

/** What a pod says about the images that it runs. */
export interface ShippedPod {
  /** Milliseconds since 1970. */
  readonly startedMs: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** The app's own is the first. */
  readonly containers: readonly ShippedContainer[];
  readonly initContainers: readonly (ShippedContainer & { readonly restartPolicy?: 'Always' })[];
}

const container = (name: string, image: Image, named: Shipping['named']): ShippedContainer => ({
  name: name.replaceAll('.', '-'),
  image: named(image),
  imageID: imageIdOf(image),
});

const MINUTE_MS = 60_000;
/** From CI's scan to the rollout. */
const ROLLOUT_MS = 40 * MINUTE_MS;
/** Of what no CI has built. */
const UNKNOWN_AGE_MS = 20 * 60 * MINUTE_MS;

/** A pod of a workload: which of them, and when one looks at it, in milliseconds since 1970. */
interface PodPlace {
  readonly namespace: string;
  readonly workload: string;
  readonly index: number;
  readonly nowMs: number;
}

export function shippedPod({ namespace, workload, index, nowMs }: PodPlace): ShippedPod {
  const { named, labels, annotations, beside = {}, formerDays } = SHIPPED[workload] ?? BY_TAG;
  const current = imageOf(namespace, workload);
  const isFormer = formerDays !== undefined && index % 2 === 1;
  const image = isFormer ? earlierImage(current.repository, formerDays) : current;
  const besides = (role: keyof typeof beside): ShippedContainer[] => {
    const name = beside[role];
    return name === undefined ? [] : [container(name, besideOf(name), tagged)];
  };
  const build = buildsOf(workload, current, nowMs).find(({ digest }) => digest === image.digest);
  return {
    startedMs: build ? build.scannedMs + ROLLOUT_MS : nowMs - UNKNOWN_AGE_MS,
    labels: { app: workload, ...labels?.(image, workload) },
    annotations: annotations?.(image) ?? {},
    containers: [container(workload, image, named), ...besides('main')],
    initContainers: [
      ...besides('init'),
      ...besides('sidecar').map((each) => ({ ...each, restartPolicy: 'Always' as const })),
    ],
  };
}

/** Workloads that were scaled down to nothing: they have a history, and no pods. */
export const RETIRED = [
  { namespace: 'apps-team-shop', name: 'legacy-cart', kind: 'Deployment' },
] as const;
