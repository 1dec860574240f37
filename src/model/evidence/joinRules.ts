import type { Ruled } from './joined';
import type { RunningContainer, RunningPod } from './running';

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

const VERSION_KEY = 'app.kubernetes.io/version';

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

/** What one rule may look at. */
export interface JoinSubject {
  readonly pod: Pick<RunningPod, 'labels' | 'annotations' | 'owner'>;
  readonly container: Pick<RunningContainer, 'image'>;
  /** The pod's labels, annotations and owner speak for it. */
  readonly isOfApp: boolean;
}

const REFERENCE = /^(?:.*\/)?([^/:@]+)(?::([^/:@]+))?(?:@[^/@]*)?$(?!\n)/;

/** Name and tag of an image reference `registry:5000/path/name:tag@sha256:…`. */
export const imageParts = (image: string): { readonly name?: string; readonly tag?: string } => {
  const [, name, tag] = REFERENCE.exec(image) ?? [];
  return { name, tag };
};

const valueOf = (rule: JoinRule, { pod, container, isOfApp }: JoinSubject): string | undefined => {
  const own = isOfApp ? pod : undefined;
  switch (rule.kind) {
    case 'label':
      return own?.labels[rule.key];
    case 'annotation':
      return own?.annotations[rule.key];
    case 'owner':
      return own?.owner.name;
    case 'imageName':
      return imageParts(container.image).name;
    case 'imageTag':
      return imageParts(container.image).tag;
    default:
      return undefined;
  }
};

/** An app as the door takes one (`APP` in names.ts). */
const APP_NAME = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$(?!\n)/;

/** SHA-1 or SHA-256, the former shortened to no fewer than the seven digits that git writes. */
const HEX_SHA = /^(?:[0-9a-f]{7,40}|[0-9a-f]{64})$(?!\n)/;

const DIGITS_ALONE = /^[0-9]+$(?!\n)/;
const SHA_1_DIGITS = 40;

/** Versions and tags may be anything; what is named after commits holds a commit. */
const mayBeNoCommit = (rule: JoinRule): boolean =>
  'key' in rule ? rule.key === VERSION_KEY : rule.kind === 'imageTag';

/**
 * The commit in a text, in lower case; undefined where it is none. A short text of decimal digits alone is a commit only
 * where the rule's place holds nothing else: in a tag it is likelier a date (20240105) or the number of a build. Of real
 * shas of seven digits one in 27 looks like that, of twelve one in 280.
 */
export const commitIn = (text: string, rule: JoinRule): string | undefined => {
  const sha = text.trim().toLowerCase();
  if (!HEX_SHA.test(sha)) return undefined;
  const looksLikeNumber = DIGITS_ALONE.test(sha) && sha.length < SHA_1_DIGITS;
  return looksLikeNumber && mayBeNoCommit(rule) ? undefined : sha;
};

const firstRuled = (
  rules: readonly JoinRule[],
  read: (rule: JoinRule) => string | undefined,
): Ruled | undefined => {
  for (const rule of rules) {
    const value = read(rule);
    if (value !== undefined) return { value, rule: printJoinRule(rule) };
  }
  return undefined;
};

/** The app's name by the first rule that gives one. */
export const appOf = (rules: readonly JoinRule[], subject: JoinSubject): Ruled | undefined =>
  firstRuled(rules, (rule) => {
    const name = valueOf(rule, subject);
    return name !== undefined && APP_NAME.test(name) ? name : undefined;
  });

/** The commit by the first rule that gives one without asking anybody. */
export const commitOf = (rules: readonly JoinRule[], subject: JoinSubject): Ruled | undefined =>
  firstRuled(rules, (rule) => {
    const text = valueOf(rule, subject);
    return text === undefined ? undefined : commitIn(text, rule);
  });
