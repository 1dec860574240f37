import type { FieldValue, Flow } from '../../src/model/flows/flow';
import type { FlowPage } from '../../src/model/flows/flowPage';

type Fields = Readonly<Record<string, FieldValue>>;

const NOON_MS = Date.UTC(2024, 1, 15, 12);

/** An ordinary flow: a pod asks a service over HTTPS. Fields given replace its own; null takes one out. */
export const sampleFlow = (fields: Fields = {}, at = 0): Flow => {
  const endMs = NOON_MS - at * 1000;
  const all: Record<string, FieldValue> = {
    TimeFlowStartMs: endMs - 1500,
    TimeFlowEndMs: endMs,
    TimeReceived: Math.ceil(endMs / 1000),
    SrcAddr: '10.128.0.12',
    DstAddr: '172.30.0.10',
    SrcPort: 40000 + at,
    DstPort: 443,
    Proto: 6,
    Etype: 2048,
    Dscp: 0,
    Flags: ['SYN', 'ACK'],
    Bytes: 1200 + at,
    Packets: 12,
    Sampling: 1,
    AgentIP: '10.0.0.5',
    FlowDirection: 1,
    SrcK8S_Name: `frontend-${at}`,
    SrcK8S_Type: 'Pod',
    SrcK8S_Namespace: 'apps-team-1',
    SrcK8S_OwnerName: 'frontend',
    SrcK8S_OwnerType: 'Deployment',
    SrcK8S_HostName: 'worker-1',
    DstK8S_Name: 'backend',
    DstK8S_Type: 'Service',
    DstK8S_Namespace: 'apps-team-2',
    ...fields,
  };
  const present = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  return {
    tsNs: `${endMs}000000`,
    labels: { app: 'netobserv-flowcollector', FlowDirection: String(all.FlowDirection) },
    line: JSON.stringify(present),
    fields: present,
  };
};

/** So many ordinary flows, newest first, a second apart. */
export const sampleFlows = (count: number): Flow[] =>
  Array.from({ length: count }, (_, at) => sampleFlow({}, at));

/** The same as it is delivered: to a pod, reported by the pod's node. Every view counts it. */
export const deliveredFlow = (fields: Fields = {}, at = 0): Flow =>
  sampleFlow({ DstAddr: '10.129.0.9', DstK8S_Type: 'Pod', FlowDirection: 0, ...fields }, at);

export const deliveredFlows = (count: number): Flow[] =>
  Array.from({ length: count }, (_, at) => deliveredFlow({}, at));

export const samplePage = (flows: readonly Flow[], rest: Partial<FlowPage> = {}): FlowPage => ({
  flows,
  rejected: [],
  hasMore: false,
  cursor: undefined,
  isCutOff: false,
  window: { startMs: NOON_MS - 300_000, endMs: NOON_MS },
  queries: ['{app="netobserv-flowcollector"}'],
  cost: { requests: 1, durationMs: 400, execTimeS: 0.1 },
  ...rest,
});
