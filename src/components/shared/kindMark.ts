/** What a kind looks like: those of one family share a colour. */
export interface KindMark {
  readonly short: string;
  readonly family: 'workload' | 'service' | 'node' | 'namespace' | 'other';
}

const MARKS: Readonly<Record<string, readonly [KindMark['short'], KindMark['family']]>> = {
  Pod: ['P', 'workload'],
  Service: ['S', 'service'],
  Node: ['N', 'node'],
  Zone: ['Z', 'node'],
  Cluster: ['C', 'node'],
  Network: ['NW', 'service'],
  Subnet: ['SN', 'other'],
  Block: ['IP', 'other'],
  Address: ['IP', 'other'],
  Namespace: ['NS', 'namespace'],
  Deployment: ['D', 'workload'],
  StatefulSet: ['SS', 'workload'],
  DaemonSet: ['DS', 'workload'],
  ReplicaSet: ['RS', 'workload'],
  Job: ['J', 'workload'],
  CronJob: ['CJ', 'workload'],
  Gateway: ['GW', 'service'],
};

/** Unknown kinds by their capitals: `VirtualMachineInstance` is VMI. */
const initials = (kind: string): string => kind.replace(/[^A-Z]/g, '').slice(0, 3) || '?';

/** The kind of an object in a letter or two, as the console abbreviates it. */
export const kindMark = (kind: string): KindMark => {
  const [short, family] = MARKS[kind] ?? [initials(kind), 'other'];
  return { short, family };
};
