/**
 * Where the name of an app or of its commit may be found. `label` and `annotation` are the pod's, and speak for its
 * app's container alone; `owner` is the name of its workload; the others speak of the image, whatever runs it.
 */
export type JoinRule =
  | { readonly kind: 'label' | 'annotation'; readonly key: string }
  | { readonly kind: (typeof PLAIN_RULES)[number] };

/**
 * `imageName`: last part of the image's path. `imageTag`: its tag. `imageRevision`: what the image stream tells as the
 * image's `org.opencontainers.image.revision`. `digest`: of the app's scans, the one of this very image. The last two
 * have to be asked for.
 */
const PLAIN_RULES = ['owner', 'imageName', 'imageTag', 'imageRevision', 'digest'] as const;

const KEYED_RULES = ['label', 'annotation'] as const;

export const APP_RULE_KINDS: readonly string[] = [...KEYED_RULES, 'owner', 'imageName'];
export const COMMIT_RULE_KINDS: readonly string[] = [
  ...KEYED_RULES,
  'imageTag',
  'imageRevision',
  'digest',
];

/** It may hold anything that versions are called by. */
export const VERSION_KEY = 'app.kubernetes.io/version';

export const DEFAULT_APP_RULES: readonly JoinRule[] = [
  { kind: 'label', key: 'app.kubernetes.io/name' },
  { kind: 'label', key: 'app' },
  { kind: 'owner' },
  { kind: 'imageName' },
];

export const DEFAULT_COMMIT_RULES: readonly JoinRule[] = [
  { kind: 'label', key: 'network-evidence/git-sha' },
  { kind: 'annotation', key: 'network-evidence/git-sha' },
  { kind: 'label', key: 'app.openshift.io/vcs-ref' },
  { kind: 'annotation', key: 'app.openshift.io/vcs-ref' },
  { kind: 'label', key: VERSION_KEY },
  { kind: 'imageTag' },
  { kind: 'imageRevision' },
  { kind: 'digest' },
];

export const DEFAULT_STALE_AFTER_DAYS = 30;

/** How workloads are joined with what is known of their images, in this cluster. */
export interface JoinSettings {
  /** The first that gives a name decides. */
  readonly appRules: readonly JoinRule[];
  readonly commitRules: readonly JoinRule[];
  /** A scan that is older is stale. */
  readonly staleAfterDays: number;
}

/** As config.json writes it: `label app`, `imageTag`. */
export const printJoinRule = (rule: JoinRule): string =>
  'key' in rule ? `${rule.kind} ${rule.key}` : rule.kind;

/** A name with or without a prefix, as Kubernetes wants keys of labels and annotations. */
const KEY =
  /^(?:[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$(?!\n)/;

export const readJoinRule = (text: string): JoinRule | undefined => {
  const [word = '', key, ...more] = text.trim().split(/ +/);
  if (more.length > 0) return undefined;
  const keyed = KEYED_RULES.find((kind) => kind === word);
  if (keyed) return key !== undefined && KEY.test(key) ? { kind: keyed, key } : undefined;
  const kind = PLAIN_RULES.find((plainRule) => plainRule === word);
  return kind && key === undefined ? { kind } : undefined;
};
