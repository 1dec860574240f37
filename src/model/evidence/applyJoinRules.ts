import type { Ruled } from './joined';
import { type JoinRule, printJoinRule, VERSION_KEY } from './joinRules';
import type { RunningContainer, RunningPod } from './running';

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
