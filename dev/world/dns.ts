import type { Endpoint } from './endpoint';
import type { FlowFields } from './observation';
import type { Random } from './random';

/** The name that nobody in the cluster should ask for. */
export const STRANGE_DOMAIN = 'update-cdn-check.top';

const PUBLIC_NAMES = [
  'api.payments.example',
  'objects.storage.example',
  'smtp.relay.example',
  'quay.io',
  'cdn-ubi.redhat.com',
  'telemetry.vendor.example',
];

/** Response codes in the agent's spelling, with the low bits of the DNS flags. */
export const RESPONSE_CODES = [
  ['NoError', 0],
  ['FormErr', 1],
  ['ServFail', 2],
  ['NXDomain', 3],
  ['NotImp', 4],
  ['Refused', 5],
  ['YXDomain', 6],
  ['NotAuth', 9],
] as const;

/** Names that use what DNS lets through on the wire: any byte, escaped by nobody. */
export const ODD_NAMES = [
  '*.wild.example.com',
  '_sip._tcp.example.com',
  'xn--mnchen-3ya.example',
  'münchen.example',
  'quote".example.com',
  'back\\slash.example.com',
  'a|b.example.com',
  'one,two.example.com',
  '<script>&amp;.example.com',
  'MiXeD.CaSe.Example.COM',
  '日本語.example',
  'long-' + 'x'.repeat(56) + '.example.com',
  '.',
];

const REQUEST_FLAGS = 0x0100;
const RESPONSE_FLAGS = 0x8180;

export interface DnsExchange {
  readonly id: number;
  readonly name: string;
  readonly code: (typeof RESPONSE_CODES)[number];
  /** Milliseconds; below one it is stored as 0. */
  readonly latencyMs: number;
  readonly errno?: number;
}

export const requestFields = ({ id, name }: DnsExchange): FlowFields => ({
  DnsId: id,
  DnsName: name,
  DnsFlags: REQUEST_FLAGS,
  DnsFlagsResponseCode: 'NoError',
  DnsLatencyMs: 0,
});

export const responseFields = ({ id, name, code, latencyMs, errno }: DnsExchange): FlowFields => ({
  DnsId: id,
  DnsName: name,
  DnsFlags: RESPONSE_FLAGS | code[1],
  DnsFlagsResponseCode: code[0],
  DnsLatencyMs: latencyMs,
  DnsErrno: errno,
});

const SEARCH_MISS_SHARE = 0.15;

/** What a workload looks up on an ordinary day: services, providers, and search domain misses. */
export function everydayLookup(
  client: Endpoint,
  services: readonly Endpoint[],
  random: Random,
): DnsExchange {
  const id = random.between(1, 65535);
  const latencyMs = Math.floor(random.skewed(1.2));
  const domain = `${client.namespace ?? 'default'}.svc.cluster.local`;
  if (random.chance(SEARCH_MISS_SHARE)) {
    return {
      id,
      name: `${random.pick(PUBLIC_NAMES)}.${domain}`,
      code: RESPONSE_CODES[3],
      latencyMs,
    };
  }
  if (random.chance(0.3)) {
    const slow = Math.floor(random.skewed(18));
    return { id, name: random.pick(PUBLIC_NAMES), code: RESPONSE_CODES[0], latencyMs: slow };
  }
  const service = services[(client.id * 7 + random.int(4)) % services.length];
  const name = service ? `${service.name}.${service.namespace ?? ''}.svc.cluster.local` : domain;
  return { id, name, code: RESPONSE_CODES[0], latencyMs };
}
