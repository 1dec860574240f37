import type { Endpoint } from './endpoint';
import { PROVIDERS } from './externalPeers';
import type { FlowFields } from './observation';
import type { Random } from './random';

export const DNS_PORT = 53;

const PUBLIC_NAMES = PROVIDERS.map(({ host }) => host);

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

const RESPONSE_FLAGS = 0x8180;

export interface DnsExchange {
  readonly id: number;
  readonly name: string;
  readonly code: (typeof RESPONSE_CODES)[number];
  /** Milliseconds; below one it is stored as 0. */
  readonly latencyMs: number;
  readonly errno?: number;
}

/** What the agent adds to the answer, which comes from port 53: with the service's address, where there is a service. */
export const responseFields = ({ id, name, code, latencyMs, errno }: DnsExchange): FlowFields => ({
  DnsId: id,
  DnsName: name,
  DnsFlags: RESPONSE_FLAGS | code[1],
  DnsFlagsResponseCode: code[0],
  DnsLatencyMs: latencyMs,
  DnsErrno: errno,
});

const SEARCH_MISS_SHARE = 0.15;
const OUTSIDE_SHARE = 0.3;

const INSIDE_MS = 1.2;
const OUTSIDE_MS = 18;

interface Looked {
  readonly name: string;
  readonly code: DnsExchange['code'];
  readonly medianMs: number;
}

function lookedUp(client: Endpoint, services: readonly Endpoint[], random: Random): Looked {
  const [found, , , missed] = RESPONSE_CODES;
  const domain = `${client.namespace ?? 'default'}.svc.cluster.local`;
  if (random.chance(SEARCH_MISS_SHARE)) {
    const name = `${random.pick(PUBLIC_NAMES)}.${domain}`;
    return { name, code: missed, medianMs: INSIDE_MS };
  }
  if (random.chance(OUTSIDE_SHARE)) {
    return { name: random.pick(PUBLIC_NAMES), code: found, medianMs: OUTSIDE_MS };
  }
  const service = services[(client.id * 7 + random.int(4)) % services.length];
  const name = service ? `${service.name}.${service.namespace ?? ''}.svc.cluster.local` : domain;
  return { name, code: found, medianMs: INSIDE_MS };
}

/** What a workload looks up on an ordinary day: services, providers, and search domain misses. */
export function everydayLookup(
  client: Endpoint,
  services: readonly Endpoint[],
  random: Random,
): DnsExchange {
  const id = random.between(1, 65535);
  const { name, code, medianMs } = lookedUp(client, services, random);
  const latencyMs = Math.floor(random.skewed(medianMs * (client.host?.slowness ?? 1)));
  return { id, name, code, latencyMs };
}
