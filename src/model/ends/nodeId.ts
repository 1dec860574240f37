import type { Labels } from '../metrics/figures';
import { isEndpointKind } from './resourceName';
import { MAX_ID_LENGTH } from '../url/linkLimits';
import { NAMED } from './scopes';

/** Of an id that cannot be readable as a whole. */
const READABLE_LENGTH = 100;

/** What may stand between `~` as it is, behind a mark that ends with a colon. */
const PLAIN_KIND = /^[\w.-]+$/;
const PLAIN = /^[\w.:-]+$/;

const NAME = 'K8S_Name';
const NAMESPACE = 'K8S_Namespace';

/** Needs no mark: what all things of a kind are known by, other than the name of a resource. */
const PLAIN_FIELDS: ReadonlyMap<string, string> = new Map(
  NAMED.filter(({ kind, kindField }) => kindField === undefined && !isEndpointKind(kind)).map(
    ({ kind, needs: [field = NAME] }) => [kind, field],
  ),
);

const LANES: readonly (readonly [seed: number, factor: number])[] = [
  [0x811c9dc5, 0x01000193],
  [0x9e3779b9, 0x85ebca6b],
  [0xc2b2ae35, 0x27d4eb2f],
  [0x165667b1, 0x9e3779b1],
];

/** 128 bits of a text, as letters and digits. */
const hashOf = (text: string): string =>
  LANES.map(([seed, factor]) => {
    let lane = seed;
    for (let at = 0; at < text.length; at += 1) {
      lane = Math.imul(lane ^ text.charCodeAt(at), factor);
      lane ^= lane >>> 15;
    }
    return (lane >>> 0).toString(36).padStart(7, '0');
  }).join('');

const cleaned = (text: string): string => text.replace(/[^\w.:-]+/g, '-');

/**
 * The id of what has a kind and labels: `Pod~shop~web-1`, `OwnerName:Deployment~shop~web`, `Namespace~shop`. Kinds and
 * names of the cluster may be anything; ids of two ends are never the same.
 */
export const nodeId = (kind: string, labels: Labels): string => {
  const names = Object.keys(labels)
    .filter((name) => !(name.endsWith('Type') && labels[name] === kind))
    .sort();
  const known = names.length > 1 ? names.filter((name) => name !== NAMESPACE) : names;
  const namespaces = names.length > known.length ? [NAMESPACE] : [];
  const texts = [...namespaces, ...known].map((name) => labels[name] ?? '');
  const field = known.join('+');
  const mark =
    field === (PLAIN_FIELDS.get(kind) ?? NAME) || field === ''
      ? ''
      : `${field.replace('K8S_', '')}:`;
  const id = mark + [kind, ...texts].join('~');
  const isPlain = PLAIN_KIND.test(kind) && texts.every((text) => PLAIN.test(text));
  if (isPlain && id.length <= MAX_ID_LENGTH) return id;
  const readable = (mark + [kind, ...texts].map(cleaned).join('~')).slice(0, READABLE_LENGTH);
  return `${readable.replace(/~+$/, '')}~~${hashOf(JSON.stringify([field, kind, ...texts]))}`;
};

/** The id of all traffic from one node to another; no node has one like it. */
export const edgeId = (sourceId: string, targetId: string): string => {
  const text = `${sourceId}~~~${targetId}`;
  return text.length <= MAX_ID_LENGTH ? text : `~~~${hashOf(text)}`;
};
