import { condition, type Expression } from '../filters/condition';
import { msg } from '../msg';
import type { Labels } from './figures';

/** DNS, DNS over TLS, and multicast DNS, which cluster DNS pods listen at as well. */
const PORTS: readonly number[] = [53, 853, 5353];

/** Somebody asks a resolver. */
export const ASKS_RESOLVER: Expression = condition(['DstPort'], {
  type: 'integers',
  ranges: PORTS.map((port) => ({ min: port, max: port })),
});

/** Who asks, and who is asked. */
export const RESOLVER_FIELDS: readonly string[] = [
  'SrcK8S_OwnerName',
  'SrcK8S_Namespace',
  'DstAddr',
  'DstPort',
  'DstK8S_Name',
  'DstK8S_Namespace',
];

/** Where the cluster's own resolvers run: OpenShift's, and those of other Kubernetes. */
const OWN: readonly (string | undefined)[] = ['openshift-dns', 'kube-system'];

/** What is to be said of a resolver that is not the cluster's own. */
export const resolverNote = ({ DstK8S_Namespace }: Labels): string | undefined =>
  OWN.includes(DstK8S_Namespace) ? undefined : msg('Not the resolver of this cluster');
