import type { FlowFields } from './observation';
import type { Random } from './random';

export const DROP_STATES = [
  'TCP_ESTABLISHED',
  'TCP_SYN_SENT',
  'TCP_SYN_RECV',
  'TCP_FIN_WAIT1',
  'TCP_FIN_WAIT2',
  'TCP_CLOSE',
  'TCP_CLOSE_WAIT',
  'TCP_LAST_ACK',
  'TCP_LISTEN',
  'TCP_CLOSING',
  'TCP_NEW_SYN_RECV',
  'TCP_INVALID_STATE',
] as const;

export const DROP_CAUSES = [
  'SKB_DROP_REASON_TCP_INVALID_SEQUENCE',
  'SKB_DROP_REASON_NO_SOCKET',
  'SKB_DROP_REASON_NETFILTER_DROP',
  'SKB_DROP_REASON_TCP_OVERWINDOW',
  'SKB_DROP_REASON_QDISC_DROP',
  'OVS_DROP_EXPLICIT',
  'OVS_DROP_LAST_ACTION',
  'NetworkEvent_NetworkPolicy',
  'NetworkEvent_EgressFirewall',
  'SKB_DROP_UNKNOWN_CAUSE',
] as const;

export interface Drop {
  readonly state?: string;
  readonly cause: string;
  readonly packets: number;
}

/** What the agent adds when the kernel freed packets of a flow unsent. */
export const dropFields = ({ state, cause, packets }: Drop, random: Random): FlowFields => ({
  PktDropPackets: packets,
  PktDropBytes: packets * random.between(54, 1400),
  PktDropLatestFlags: random.pick([2, 16, 24, 528]),
  PktDropLatestState: state,
  PktDropLatestDropCause: cause,
});

/** A drop as congestion and timeouts make them: a few packets of a living connection. */
export const everydayDrop = (packets: number, random: Random): FlowFields =>
  dropFields(
    {
      state: random.pick(DROP_STATES.slice(0, 4)),
      cause: random.pick(DROP_CAUSES.slice(0, 7)),
      packets,
    },
    random,
  );
