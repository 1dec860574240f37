/** What one exchange of a kind of traffic weighs. */
export interface TrafficProfile {
  readonly protocol: number;
  /** Median packets and bytes a packet, client to server and back. */
  readonly request: readonly [packets: number, bytes: number];
  readonly response: readonly [packets: number, bytes: number];
  readonly tls?: boolean;
  readonly dns?: boolean;
  /** Share of exchanges in which packets are lost, and with them sometimes everything. */
  readonly loss?: number;
}

const TCP = 6;
const UDP = 17;

export const PROFILES = {
  http: { protocol: TCP, request: [5, 180], response: [7, 900], loss: 0.004 },
  https: { protocol: TCP, request: [8, 210], response: [11, 1100], tls: true, loss: 0.004 },
  sql: { protocol: TCP, request: [6, 160], response: [14, 1250] },
  cache: { protocol: TCP, request: [4, 95], response: [4, 320] },
  bulk: { protocol: TCP, request: [900, 1400], response: [450, 66], tls: true, loss: 0.02 },
  dns: { protocol: UDP, request: [1, 84], response: [1, 152], dns: true },
  scrape: { protocol: TCP, request: [5, 140], response: [22, 1380], tls: true },
  probe: { protocol: TCP, request: [4, 74], response: [3, 90] },
  kubeApi: { protocol: TCP, request: [9, 260], response: [16, 1150], tls: true },
  etcd: { protocol: TCP, request: [20, 420], response: [18, 300], tls: true },
  overlay: { protocol: UDP, request: [220, 900], response: [210, 880] },
  logs: { protocol: TCP, request: [40, 1300], response: [9, 90], tls: true },
} as const satisfies Record<string, TrafficProfile>;

export type ProfileName = keyof typeof PROFILES;
