import type { Endpoint, Host } from './endpoint';
import { agentsBetween, type FlowFields, type Observation } from './observation';
import type { Family } from './addresses';
import type { Random } from './random';

/** Two ends that talk, perhaps through a service. */
export interface Call {
  readonly client: Endpoint;
  /** Who answers: a pod, a node or an external peer. */
  readonly server: Endpoint;
  readonly clientPort: number;
  readonly serverPort: number;
  /** What the client dials, and the port there. */
  readonly service?: Endpoint;
  readonly servicePort?: number;
  readonly family: Family;
}

/** The packets of one direction at one place: before or behind the translation of the service's address. */
export interface Leg {
  readonly src: Endpoint;
  readonly dst: Endpoint;
  readonly srcPort: number;
  readonly dstPort: number;
  readonly place: 'addressed' | 'delivered';
}

const reversed = (leg: Leg): Leg => ({
  src: leg.dst,
  dst: leg.src,
  srcPort: leg.dstPort,
  dstPort: leg.srcPort,
  place: leg.place,
});

/** The call as delivered, and before it as addressed where there is a service. */
export function callLegs(call: Omit<Call, 'family'>): Leg[] {
  const { client: src, clientPort: srcPort, server, service, serverPort: dstPort } = call;
  const delivered: Leg = { src, dst: server, srcPort, dstPort, place: 'delivered' };
  if (!service) return [delivered];
  const { servicePort = dstPort } = call;
  return [{ src, dst: service, srcPort, dstPort: servicePort, place: 'addressed' }, delivered];
}

export const answerLegs = (call: Omit<Call, 'family'>): Leg[] => callLegs(call).map(reversed);

/** What only some of the records of the same packets say. */
export type Extra = (leg: Leg, agent: Host) => FlowFields | undefined;

/** The packets of one direction in the records of all agents on all legs of their way. */
export function recordsOn(
  legs: readonly Leg[],
  family: Family,
  { fields, extra }: { readonly fields: FlowFields; readonly extra?: Extra },
): Observation[] {
  const records: Observation[] = [];
  for (const leg of legs) {
    const { src, dst, srcPort, dstPort } = leg;
    for (const agent of agentsBetween(src, dst)) {
      const own = extra?.(leg, agent);
      const all = { SrcPort: srcPort, DstPort: dstPort, ...fields, ...own };
      records.push({ src, dst, agent, family, fields: all });
    }
  }
  return records;
}

/** A port that a client's kernel may choose. */
export const anyClientPort = (random: Random): number => random.between(32768, 60000);
