/** Packets and bytes a packet that one record holds on the median. */
export type Amount = readonly [packets: number, bytes: number];

/** What one exchange of a kind of traffic weighs. */
export interface TrafficProfile {
  readonly protocol: number;
  /** Client to server. */
  readonly request: Amount;
  /** Server to client. */
  readonly response: Amount;
  /** Median milliseconds from the first packet of a record to its last. */
  readonly lastsMs: number;
  readonly tls?: boolean;
  /** The answer is one to a lookup. */
  readonly dns?: boolean;
  /** Between nodes, around packets of others. */
  readonly tunnel?: boolean;
  /** Share of exchanges in which packets are lost, and with them sometimes everything. */
  readonly loss?: number;
}

const TCP = 6;
const UDP = 17;

export const PROFILES = {
  http: { protocol: TCP, request: [6, 240], response: [9, 820], lastsMs: 400, loss: 0.006 },
  https: {
    protocol: TCP,
    request: [10, 260],
    response: [13, 860],
    lastsMs: 600,
    tls: true,
    loss: 0.006,
  },
  grpc: { protocol: TCP, request: [9, 190], response: [10, 420], lastsMs: 900, tls: true },
  sql: { protocol: TCP, request: [6, 170], response: [10, 760], lastsMs: 500 },
  cache: { protocol: TCP, request: [4, 95], response: [4, 310], lastsMs: 300 },
  transcode: { protocol: TCP, request: [50, 1340], response: [24, 70], lastsMs: 2_000 },
  dns: { protocol: UDP, request: [1, 84], response: [1, 152], lastsMs: 0, dns: true },
  smtp: { protocol: TCP, request: [14, 820], response: [11, 88], lastsMs: 800, tls: true },
  upload: {
    protocol: TCP,
    request: [44, 1360],
    response: [20, 68],
    lastsMs: 1_800,
    tls: true,
    loss: 0.02,
  },
  scrape: { protocol: TCP, request: [6, 150], response: [20, 1320], lastsMs: 150, tls: true },
  probe: { protocol: TCP, request: [4, 74], response: [3, 90], lastsMs: 5 },
  kubeApi: { protocol: TCP, request: [9, 260], response: [14, 900], lastsMs: 1_500, tls: true },
  etcd: { protocol: TCP, request: [20, 420], response: [18, 300], lastsMs: 2_500, tls: true },
  overlay: { protocol: UDP, request: [28, 640], response: [26, 620], lastsMs: 4_000, tunnel: true },
  imagePull: {
    protocol: TCP,
    request: [40, 74],
    response: [110, 1400],
    lastsMs: 3_000,
    tls: true,
  },
  logs: { protocol: TCP, request: [22, 1300], response: [7, 84], lastsMs: 1_200, tls: true },
  dump: {
    protocol: TCP,
    request: [60, 70],
    response: [150, 1420],
    lastsMs: 4_500,
  },
  backup: {
    protocol: TCP,
    request: [96, 1420],
    response: [30, 66],
    lastsMs: 4_500,
    tls: true,
  },
  report: { protocol: TCP, request: [10, 180], response: [70, 1380], lastsMs: 3_000 },
} as const satisfies Record<string, TrafficProfile>;

export type ProfileName = keyof typeof PROFILES;
