import { msg } from '../../msg';

/** Why Open vSwitch dropped a packet, by what follows `OVS_DROP_` (Linux, net/openvswitch/drop.h). */
export const OVS_DROP_CAUSES: Readonly<Record<string, string>> = {
  LAST_ACTION: msg('No action was left for the packet, so the flow table ends in a drop'),
  ACTION_ERROR: msg('An action on the packet failed'),
  EXPLICIT: msg('The flow table says drop; with OVN-Kubernetes mostly a network policy'),
  EXPLICIT_WITH_ERROR: msg('The flow table says drop and reports an error'),
  METER: msg('A meter (rate limit) was exceeded'),
  RECURSION_LIMIT: msg('Too many nested recirculations, likely a loop in the flow table'),
  DEFERRED_LIMIT: msg('Too many postponed actions were waiting'),
  FRAG_L2_TOO_LONG: msg('The link header is too long for the packet to be fragmented'),
  FRAG_INVALID_PROTO: msg('The packet had to be fragmented but is neither IPv4 nor IPv6'),
  CONNTRACK: msg('Connection tracking failed for the packet'),
  IP_TTL: msg('The time to live of the packet ran out'),
};
