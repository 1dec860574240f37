import type { FieldValue, Flow } from '../../src/model/flows/flow';
import { sampleFlow } from './sampleFlows';

const EXTERNAL = {
  DstAddr: '203.0.113.7',
  DstK8S_Name: null,
  DstK8S_Type: null,
  DstK8S_Namespace: null,
  DstK8S_OwnerName: null,
  DstK8S_OwnerType: null,
};
const SERVICE = { DstK8S_OwnerName: 'backend', DstK8S_OwnerType: 'Service' };
const NODE = {
  SrcK8S_Name: 'worker-1',
  SrcK8S_Type: 'Node',
  SrcK8S_Namespace: null,
  SrcK8S_OwnerName: 'worker-1',
  SrcK8S_OwnerType: 'Node',
  SrcAddr: '10.0.0.5',
};
const LONE_POD = {
  SrcK8S_Name: 'debug',
  SrcK8S_OwnerName: 'debug',
  SrcK8S_OwnerType: 'Pod',
};

/** As NetObserv writes them: an address lies on one node and in one subnet. */
const FIELDS: readonly Readonly<Record<string, FieldValue>>[] = [
  {},
  { DstAddr: '10.0.7.7', DstSubnetLabel: 'Services' },
  EXTERNAL,
  { ...EXTERNAL, DstAddr: '198.51.100.2', DstSubnetLabel: 'partner, "north"' },
  { ...EXTERNAL, DstAddr: '198.51.100.3', DstSubnetLabel: 'EXT:=;~*' },
  NODE,
  { ...NODE, SrcK8S_Name: 'worker.2', SrcK8S_OwnerName: 'worker.2', SrcAddr: '10.0.0.6' },
  LONE_POD,
  { ...LONE_POD, SrcK8S_OwnerName: '', SrcK8S_OwnerType: '' },
  { ...LONE_POD, SrcK8S_Namespace: 'apps-team-2' },
  { SrcK8S_Name: 'frontend', SrcK8S_OwnerType: 'StatefulSet' },
  { SrcK8S_Name: 'x', SrcK8S_OwnerName: 'front.end', SrcK8S_OwnerType: 'Rollout' },
  { SrcK8S_Zone: 'eu-1a', DstK8S_Zone: 'eu-1b', SrcK8S_NetworkName: 'Pod network' },
  { K8S_ClusterName: 'north', SrcK8S_Zone: 'eu-1a' },
  {
    Proto: 17,
    DstPort: 53,
    DnsId: 7,
    DnsName: 'shop.example.com',
    DnsFlagsResponseCode: 'NoError',
  },
  { Proto: 17, DstPort: 443 },
  { Proto: 1, DstPort: null, Dscp: null },
  { Dscp: 46, DstAddr: 'fd00::1' },
  { PktDropPackets: 3, PktDropLatestDropCause: 'SKB_DROP_REASON_NO_SOCKET' },
  {
    PktDropPackets: 1,
    PktDropLatestDropCause: 'OVS_DROP_LAST_ACTION',
    PktDropLatestState: 'TCP_CLOSE',
  },
];

/** Ends of every sort that a filter has to tell apart. */
export const VARIED_FLOWS: readonly Flow[] = FIELDS.map((fields) =>
  sampleFlow({ ...SERVICE, ...fields }),
);
