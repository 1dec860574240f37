/** Kinds that NetObserv writes into `K8S_Type`; any other kind is an owner (`K8S_OwnerType`). */
const ENDPOINT_KINDS: readonly string[] = ['Pod', 'Service', 'Node'];

const OWNER_KINDS: readonly string[] = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Job',
  'CronJob',
  'Gateway',
];

/** The kinds that a person is offered. */
export const KINDS: readonly string[] = [...ENDPOINT_KINDS, ...OWNER_KINDS];

/** The usual spelling of a kind typed in any case; unknown kinds stay as they are. */
export const canonicalKind = (text: string): string =>
  KINDS.find((kind) => kind.toLowerCase() === text.toLowerCase()) ?? text;

export const isEndpointKind = (kind: string): boolean => ENDPOINT_KINDS.includes(kind);

/** `Kind.namespace.name`, as NetObserv writes it; nodes have no namespace: `Node.name`. */
export interface ResourceName {
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** Names may hold dots, kinds and namespaces may not; undefined when a part is missing. */
export const parseResourceName = (text: string): ResourceName | undefined => {
  const [, typed = '', rest = ''] = /^([^.]+)\.(.+)$/su.exec(text) ?? [];
  const kind = canonicalKind(typed);
  if (kind === 'Node') {
    const name = rest.replace(/^(?:"")?\./u, '');
    return name === '' ? undefined : { kind, name };
  }
  const [, namespace = '', name = ''] = /^([^.]+)\.(.+)$/su.exec(rest) ?? [];
  return typed === '' || name === '' ? undefined : { kind, namespace, name };
};

export const printResourceName = ({ kind, namespace, name }: ResourceName): string =>
  namespace === undefined ? `${kind}.${name}` : `${kind}.${namespace}.${name}`;

/** An object as `printResourceName` writes it; undefined where that would be read as something else. */
export const exactResourceName = (object: Partial<ResourceName>): string | undefined => {
  const { kind, namespace, name } = object;
  if (kind === undefined || name === undefined) return undefined;
  const text = printResourceName({ kind, namespace, name });
  const read = parseResourceName(text);
  const isSame = read?.kind === kind && read.namespace === namespace && read.name === name;
  return isSame ? text : undefined;
};
