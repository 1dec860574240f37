import type { Endpoint } from './endpoint';

/** One structured network event, as OVN-Kubernetes reports an ACL decision. */
export interface NetworkEvent {
  readonly Feature: 'acl';
  readonly Type: string;
  readonly Action: string;
  readonly Direction: string;
  readonly Name?: string;
  readonly Namespace?: string;
}

type Row = readonly [
  type: string,
  action: string,
  direction: string,
  name?: string,
  namespace?: string,
];

const ROWS: readonly Row[] = [
  ['NetworkPolicy', 'allow', 'Ingress', 'allow-from-web', 'apps-team-shop'],
  ['NetworkPolicy', 'allow-related', 'Ingress', 'allow-from-web', 'apps-team-shop'],
  ['NetworkPolicy', 'drop', 'Egress', 'deny-egress', 'apps-team-payments'],
  ['NetworkPolicy', 'drop', 'Ingress', 'default-deny', 'apps-team-payments'],
  ['AdminNetworkPolicy', 'allow', 'Ingress', 'monitoring-first'],
  ['AdminNetworkPolicy', 'drop', 'Egress', 'no-metadata-service'],
  ['AdminNetworkPolicy', 'pass', 'Egress', 'teams-decide'],
  ['AdminNetworkPolicy', 'allow-stateless', 'Egress', 'udp-fast-lane'],
  ['BaselineAdminNetworkPolicy', 'allow', 'Egress', 'default'],
  ['BaselineAdminNetworkPolicy', 'drop', 'Ingress', 'default'],
  ['BaselineAdminNetworkPolicy', 'reject', 'Ingress', 'default'],
  ['EgressFirewall', 'allow', 'Egress', 'default', 'apps-team-payments'],
  ['EgressFirewall', 'drop', 'Egress', 'default', 'apps-team-payments'],
  ['MulticastNS', 'allow', 'Ingress', undefined, 'apps-team-media'],
  ['MulticastNS', 'drop', 'Egress', undefined, 'apps-team-media'],
  ['MulticastCluster', 'allow', 'Egress'],
  ['MulticastCluster', 'drop', 'Ingress'],
  ['NetpolNode', 'allow', 'Ingress'],
  ['NetpolNamespace', 'drop', 'Ingress', undefined, 'apps-team-payments'],
  ['NetpolNamespace', 'drop', 'Egress', undefined, 'apps-team-telco'],
  ['UDNIsolation', 'drop', 'Ingress', 'apps-team-media'],
  ['UDNIsolation', 'allow', 'Egress', 'advertised'],
];

/** At least one event of every Type and every Action. */
export const NETWORK_EVENTS: readonly NetworkEvent[] = ROWS.map(
  ([Type, Action, Direction, Name, Namespace]) => ({
    Feature: 'acl',
    Type,
    Action,
    Direction,
    Name,
    Namespace,
  }),
);

/** How a team's policy lets a call in; no policies are written for what is no team's. */
export const allowance = (client: Endpoint, server: Endpoint): NetworkEvent | undefined =>
  server.namespace?.startsWith('apps-') && client.owner
    ? {
        Feature: 'acl',
        Type: 'NetworkPolicy',
        Action: 'allow-related',
        Direction: 'Ingress',
        Name: `allow-from-${client.owner.kind === 'Node' ? 'nodes' : client.owner.name}`,
        Namespace: server.namespace,
      }
    : undefined;

/** How a pod's packets end when policies of its namespace select it and none of them allows what it tries. */
export const isolation = (namespace: string): NetworkEvent => ({
  Feature: 'acl',
  Type: 'NetpolNamespace',
  Action: 'drop',
  Direction: 'Egress',
  Namespace: namespace,
});

/** Events that an agent could not decode come as one free text. */
export const MESSAGES: readonly { readonly Message: string }[] = [
  'Dropped by "deny all" [rule 7], a|b & <c>',
  'path C:\\acl\\7 (100% sure) ünïcödé ✓',
  'Allowed by *.svc, port 443]',
].map((Message) => ({ Message }));

export const isRefusal = ({ Action }: NetworkEvent): boolean =>
  Action === 'drop' || Action === 'reject';
