import type { EndPrefix } from '../ends/scopes';
import { allOf, anyOf, condition, type Expression, type IntegerRange } from '../filters/condition';
import type { Labels } from '../metrics/figures';
import { isOutsideEnd } from '../metrics/reach';
import { msg } from '../msg';

/** Where a call to a workload comes from, the farthest first. */
export const CALL_ORIGINS = [
  'outside',
  /** Who called the router is not in the flow: it may be anybody outside. */
  'router',
  'otherNamespaces',
  'ownNamespace',
  /** Nodes, and what has an address of the cluster without being an object of it: probes, as a rule. */
  'cluster',
] as const;
export type CallOrigin = (typeof CALL_ORIGINS)[number];

export const CALL_ORIGIN_TITLES: Readonly<Record<CallOrigin, string>> = {
  outside: msg('outside the cluster'),
  router: msg('outside, through a router'),
  otherNamespaces: msg('other namespaces'),
  ownNamespace: msg('its own namespace'),
  cluster: msg('nodes of the cluster'),
};

/** What tells where a call comes from, beside the namespace that is called. */
export const CALLER_FIELDS: readonly string[] = [
  'SrcK8S_Namespace',
  'SrcK8S_Type',
  'SrcSubnetLabel',
];

/** Where routers stand that let the world in: those of IngressControllers and of Gateways (OpenShift 4, Ingress Operator). */
const ROUTER_NAMESPACES: readonly string[] = ['openshift-ingress'];

/** Of traffic by `CALLER_FIELDS` and the namespace that it goes to. */
export const callOriginOf = (labels: Labels): CallOrigin => {
  if (isOutsideEnd(labels, 'Src')) return 'outside';
  const { SrcK8S_Namespace: from, DstK8S_Namespace: to } = labels;
  if (from === undefined) return 'cluster';
  if (from === to) return 'ownNamespace';
  return ROUTER_NAMESPACES.includes(from) ? 'router' : 'otherNamespaces';
};

/** Ports that a system gives to callers; Linux begins with 32768 (`ip_local_port_range`, ip-sysctl). */
const CALLER_PORTS: IntegerRange = { min: 32_768 };
const SERVICE_PORTS: IntegerRange = { min: 1, max: 32_767 };

const hasPort = (prefix: EndPrefix, range: IntegerRange): Expression =>
  condition([`${prefix}Port`], { type: 'integers', ranges: [range] });

/**
 * The flows that call, other than those that answer. No field of NetObserv's says who began, so that ports have to: what
 * goes from a port of services to one of callers is an answer. Where both ends have a port of callers, as with gRPC on
 * 50051, nobody can tell, and the flow is taken for a call: "nobody calls it" must never be said of what is called. What
 * has no ports, such as a ping, calls nobody.
 */
export const IS_CALL: Expression = anyOf(
  hasPort('Dst', SERVICE_PORTS),
  allOf(hasPort('Dst', CALLER_PORTS), hasPort('Src', CALLER_PORTS)),
);

/** The same for people. */
export const ABOUT_CALLS: readonly string[] = [
  msg(
    'Who calls is told by ports: what comes from a port below 32768 to one from there on answers a request of the workload’s own, and all else calls it.',
  ),
  msg(
    'What comes from the namespace openshift-ingress is taken for calls from outside: flows do not say whom a router serves. A gateway elsewhere counts as another namespace.',
  ),
];
