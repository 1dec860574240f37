import { msg } from '../../model/msg';
import { scopeOf } from '../../model/ends/scopes';
import type { GraphNode } from '../../model/graph/graph';
import type { Translate } from '../shared/readableText';

/** Kinds that are ours, in the language of the person; those of Kubernetes are names. */
const KIND_TITLES: Readonly<Partial<Record<string, string>>> = {
  Cluster: msg('Cluster'),
  Network: msg('Network'),
  Zone: msg('Zone'),
  Subnet: msg('Subnet'),
  Block: msg('Block of addresses'),
  Address: msg('Address'),
  Outside: msg('Outside or not known'),
  Rest: msg('Put together'),
};

export const kindTitle = ({ kind }: GraphNode, t: Translate): string => {
  const title = KIND_TITLES[kind];
  return title === undefined ? kind : t(title);
};

/** What a thing is called by: the first of these that it is known by. */
const NAME_FIELDS: readonly string[] = [
  'K8S_Name',
  'Addr',
  'K8S_OwnerName',
  'K8S_Namespace',
  'K8S_HostName',
  'K8S_Zone',
  'K8S_NetworkName',
  'K8S_ClusterName',
  'SubnetLabel',
  'Block',
];

const nameField = ({ labels }: GraphNode): string | undefined =>
  NAME_FIELDS.find((field) => labels[field] !== undefined);

/** What has none of the names that a scope goes by. */
const NAMELESS: Readonly<Partial<Record<string, string>>> = {
  cluster: msg('No cluster name'),
  network: msg('No network'),
  zone: msg('No zone'),
  host: msg('No node'),
  namespace: msg('No namespace'),
  owner: msg('No workload'),
};

/** The name of a node or a group at a scope. */
export const nodeName = (node: GraphNode, scope: string | undefined, t: Translate): string => {
  if (node.kind === 'Rest')
    return t('{{count}} others with little traffic', { count: node.members ?? 0 });
  const field = nameField(node);
  return node.labels[field ?? ''] ?? t(NAMELESS[scopeOf(scope).id] ?? msg('No name'));
};

/** Where a thing lies that its name does not tell. */
const PLACE_FIELDS: readonly string[] = ['K8S_Namespace', 'SubnetLabel'];

const placeOf = (node: GraphNode): string | undefined => {
  const others = PLACE_FIELDS.filter((field) => field !== nameField(node));
  return others.flatMap((field) => node.labels[field] ?? [])[0];
};

/** What stands below the name: how many a closed group holds, where a thing lies, or what kind of thing it is. */
export const nodePlace = (node: GraphNode, t: Translate): string | undefined => {
  if (node.kind === 'Rest') return undefined;
  if (node.members !== undefined)
    return t('{{kind}}, {{count}} inside', { kind: kindTitle(node, t), count: node.members });
  // What lies in an open group stands in it.
  if (node.parent !== undefined) return undefined;
  return placeOf(node) ?? kindTitle(node, t);
};

/** A node in one line, apart from others of its name: "web · shop". */
export const nodeLine = (node: GraphNode, scope: string | undefined, t: Translate): string =>
  [nodeName(node, scope, t), placeOf(node)].filter((part) => part !== undefined).join(' · ');
