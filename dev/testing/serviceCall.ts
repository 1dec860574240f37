import type { FieldValue, Flow } from '../../src/model/flows/flow';
import { sampleFlow } from './sampleFlows';

type Fields = Readonly<Record<string, FieldValue>>;

const POD: Fields = {
  DstAddr: '10.129.0.9',
  DstPort: 8443,
  DstK8S_Name: 'backend-0',
  DstK8S_Type: 'Pod',
  DstK8S_Namespace: 'apps-team-2',
};

const swapped = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name.replace(/^(Src|Dst)/, (side) => (side === 'Src' ? 'Dst' : 'Src')),
      value,
    ]),
  );

export interface ServiceCall {
  /** At the client's node, to the Service. */
  readonly call: Flow;
  /** The same to the pod behind it, at both nodes. */
  readonly sent: Flow;
  readonly received: Flow;
  /** From the Service, at the client's node; carries what the agent knows of DNS. */
  readonly answer: Flow;
  /** The same from the pod behind it, at the client's node. */
  readonly answered: Flow;
}

/** All records of a call to a Service whose pod is on another node, as counting.md measures them; `at` tells calls apart. */
export const serviceCall = (at = 0, fields: Fields = {}): ServiceCall => {
  const call = sampleFlow({ Bytes: 151 + at, ...fields }, at);
  const ends = Object.fromEntries(
    Object.entries(call.fields).filter(([name]) => /^(Src|Dst)/.test(name)),
  ) as Fields;
  const back: Fields = { Bytes: 247 + at, FlowDirection: 0, ...fields };
  const toClient = swapped({ ...ends, ...POD });
  return {
    call,
    sent: sampleFlow({ ...POD, Bytes: 151 + at, ...fields }, at),
    received: sampleFlow(
      { ...POD, Bytes: 151 + at, FlowDirection: 0, AgentIP: '10.0.0.9', ...fields },
      at,
    ),
    answer: sampleFlow({ ...swapped(ends), ...back, DnsId: 7 + at, DnsName: 'a.example.' }, at),
    answered: sampleFlow({ ...toClient, ...back }, at),
  };
};
