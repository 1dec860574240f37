export type EndpointKind = 'Pod' | 'Service' | 'Node' | 'External';

export interface Owner {
  readonly kind: string;
  readonly name: string;
}

/** Where an endpoint runs; also the agent that reports its flows. */
export interface Host {
  readonly name: string;
  readonly ip: string;
  readonly ip6: string;
  readonly mac: string;
  readonly zone: string;
  /** How many times longer everything takes here than elsewhere. */
  readonly slowness: number;
}

/** Anything with an address: what stands at one end of a flow. */
export interface Endpoint {
  /** Position in the world's list of endpoints. */
  readonly id: number;
  readonly kind: EndpointKind;
  readonly name: string;
  readonly ip: string;
  readonly ip6: string;
  readonly mac: string;
  readonly namespace?: string;
  /** Absent outside the cluster. */
  readonly owner?: Owner;
  /** Absent for services and outside the cluster. */
  readonly host?: Host;
  /** Hours of the day (UTC) in which it calls anybody; all day unless said. */
  readonly hours?: readonly number[];
  /** A user-defined network that is the pod's primary one, `namespace/name` or a cluster network's name. */
  readonly udn?: string;
  readonly subnetLabel?: string;
}
