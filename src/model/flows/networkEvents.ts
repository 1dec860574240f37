import { isRecord } from '../json';
import { msg } from '../msg';

export type Verdict = 'allowed' | 'dropped' | 'delegated' | 'other';

/** What decided; `message` = the agent sent a text of its own, `unknown` = a type we have no word for. */
export type NetworkEventKind =
  | 'EgressFirewall'
  | 'AdminNetworkPolicy'
  | 'BaselineAdminNetworkPolicy'
  | 'NetworkPolicy'
  | 'MulticastNS'
  | 'MulticastCluster'
  | 'NetpolNode'
  | 'NetpolNamespace'
  | 'UDNIsolation'
  | 'message'
  | 'unknown';

/** One item of `NetworkEvents`, checked. */
export interface NetworkEvent {
  readonly verdict: Verdict;
  readonly kind: NetworkEventKind;
  /** As stored: `allow-related`, `reject`. */
  readonly action?: string;
  /** The type as stored, where `kind` is `unknown`. */
  readonly type?: string;
  readonly name?: string;
  readonly namespace?: string;
  /** `Ingress` or `Egress`. */
  readonly direction?: string;
  readonly message?: string;
}

/** Kubernetes names end at 253 characters; texts of agents are short. */
const MAX_LENGTH = 512;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, MAX_LENGTH) : undefined;

interface Action {
  readonly verdict: Verdict;
  readonly word: string;
}

const ALLOWED: Action = { verdict: 'allowed', word: msg('Allowed') };

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['allow', ALLOWED],
  ['allow-related', ALLOWED],
  ['allow-stateless', ALLOWED],
  ['drop', { verdict: 'dropped', word: msg('Dropped') }],
  ['reject', { verdict: 'dropped', word: msg('Rejected') }],
  ['pass', { verdict: 'delegated', word: msg('Delegated to network policy') }],
]);

/** Actions, as stored, that let nothing through. */
export const DENYING_ACTIONS: readonly string[] = [...ACTIONS].flatMap(([action, { verdict }]) =>
  verdict === 'dropped' ? [action] : [],
);

interface Phrase {
  readonly text: string;
  /** The text where the event names no namespace. */
  readonly anywhere?: string;
  readonly hasDirection: boolean;
}

const PHRASES: ReadonlyMap<NetworkEventKind, Phrase> = new Map<NetworkEventKind, Phrase>([
  [
    'EgressFirewall',
    {
      text: msg('egress firewall in namespace {{namespace}}'),
      anywhere: msg('egress firewall'),
      hasDirection: false,
    },
  ],
  ['AdminNetworkPolicy', { text: msg('admin network policy {{name}}'), hasDirection: true }],
  [
    'BaselineAdminNetworkPolicy',
    { text: msg('baseline admin network policy {{name}}'), hasDirection: true },
  ],
  [
    'NetworkPolicy',
    {
      text: msg('network policy {{name}} in namespace {{namespace}}'),
      anywhere: msg('network policy {{name}}'),
      hasDirection: true,
    },
  ],
  [
    'MulticastNS',
    {
      text: msg('multicast in namespace {{namespace}}'),
      anywhere: msg('multicast'),
      hasDirection: true,
    },
  ],
  ['MulticastCluster', { text: msg('cluster multicast policy'), hasDirection: true }],
  ['NetpolNode', { text: msg('default allow from local node policy'), hasDirection: true }],
  [
    'NetpolNamespace',
    {
      text: msg('network policies isolation in namespace {{namespace}}'),
      anywhere: msg('network policies isolation'),
      hasDirection: true,
    },
  ],
  ['UDNIsolation', { text: msg('UDN isolation of type {{name}}'), hasDirection: false }],
]);

const UNKNOWN: Phrase = { text: msg('{{type}} {{name}}'), hasDirection: true };

const isKind = (type: string): type is NetworkEventKind => PHRASES.has(type as NetworkEventKind);

/**
 * Reads one item of `NetworkEvents` as ovn-kubernetes' observability library writes it, or
 * `{ Message }` of other sources. Anything else becomes an event of kind `unknown`.
 */
export const readNetworkEvent = (value: unknown): NetworkEvent => {
  if (typeof value === 'string')
    return { verdict: 'other', kind: 'message', message: textOf(value) };
  if (!isRecord(value)) return { verdict: 'other', kind: 'unknown' };
  const message = textOf(value.Message);
  const type = textOf(value.Type);
  const action = textOf(value.Action);
  if (!type && message) return { verdict: 'other', kind: 'message', message };
  return {
    verdict: ACTIONS.get(action ?? '')?.verdict ?? 'other',
    kind: type && isKind(type) ? type : 'unknown',
    action,
    type,
    name: textOf(value.Name),
    namespace: textOf(value.Namespace),
    direction: textOf(value.Direction),
    message,
  };
};

/** The parts of the sentence "<verdict> by <cause>, direction <direction>"; all but values are `msg()` texts. */
export interface NetworkEventPhrase {
  readonly verdict: string;
  readonly cause: string;
  readonly hasDirection: boolean;
  readonly values: Readonly<Record<'action' | 'type' | 'name' | 'namespace' | 'direction', string>>;
}

/** The sentence of an event in translatable parts; undefined where the event has a text of its own. */
export const phraseOf = (event: NetworkEvent): NetworkEventPhrase | undefined => {
  if (event.kind === 'message') return undefined;
  const phrase = PHRASES.get(event.kind) ?? UNKNOWN;
  return {
    verdict: ACTIONS.get(event.action ?? '')?.word ?? msg('Action {{action}}'),
    cause: event.namespace === undefined ? (phrase.anywhere ?? phrase.text) : phrase.text,
    hasDirection: phrase.hasDirection && event.direction !== undefined,
    values: {
      action: event.action ?? '?',
      type: event.type ?? '?',
      name: event.name ?? '',
      namespace: event.namespace ?? '',
      direction: event.direction ?? '',
    },
  };
};

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '').trim();

/** The event in one English sentence: `Dropped by network policy deny-all in namespace apps, direction Ingress`. */
export const networkEventText = (event: NetworkEvent): string => {
  const phrase = phraseOf(event);
  if (!phrase) return event.message ?? '';
  const { verdict, cause, hasDirection, values } = phrase;
  const direction = hasDirection ? `, direction ${values.direction}` : '';
  return `${fill(verdict, values)} by ${fill(cause, values)}${direction}`;
};
