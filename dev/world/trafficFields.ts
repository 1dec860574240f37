import type { Call } from './call';
import type { Endpoint } from './endpoint';
import { addressOf, kubernetesFields } from './endpointFields';
import type { FlowFields } from './observation';
import type { Random } from './random';

const FLAG_SETS: readonly (readonly string[] | null)[] = [
  ['SYN', 'ACK', 'PSH', 'FIN'],
  ['ACK'],
  ['ACK', 'PSH'],
  ['SYN'],
  ['SYN_ACK', 'ACK', 'PSH'],
  ['ACK', 'PSH', 'FIN_ACK'],
  ['RST', 'ACK'],
  ['ACK', 'ECE', 'CWR'],
  null,
];

/** TCP flags of a record; `null` when the agent saw no bit. */
export const tcpFlags = (random: Random): readonly string[] | null =>
  FLAG_SETS[Math.floor(random.next() ** 2 * FLAG_SETS.length)] ?? null;

/** Median round trip in microseconds by how far the ends are apart. */
function roundTripMicros(one: Endpoint, other: Endpoint): number {
  if (!one.host || !other.host) return one.owner && other.owner ? 400 : 38_000;
  if (one.host === other.host) return 90;
  return one.host.zone === other.host.zone ? 450 : 1_900;
}

/** Smoothed RTT in ns; the kernel counts in microseconds. */
export function roundTripNs(one: Endpoint, other: Endpoint, random: Random): number {
  const slowness = Math.max(one.host?.slowness ?? 1, other.host?.slowness ?? 1);
  return Math.max(10, Math.round(random.skewed(roundTripMicros(one, other) * slowness))) * 1000;
}

/** What a packet to a service became. */
export const translationFields = (to: Call): FlowFields => ({
  ZoneId: 1 + (to.server.id % 64),
  XlatSrcAddr: addressOf(to.client, to.family),
  XlatSrcPort: to.clientPort,
  XlatDstAddr: addressOf(to.server, to.family),
  XlatDstPort: to.serverPort,
  ...kubernetesFields(to.client, 'XlatSrc'),
  ...kubernetesFields(to.server, 'XlatDst'),
});

const HANDSHAKES: readonly FlowFields[] = [
  {
    TLSVersion: 'TLS 1.3',
    TLSTypes: ['ClientHello'],
    TLSCipherSuite: 'TLS_AES_128_GCM_SHA256',
    TLSGroup: 'X25519MLKEM768',
  },
  {
    TLSVersion: 'TLS 1.3',
    TLSTypes: ['ServerHello', 'ApplicationData'],
    TLSCipherSuite: 'TLS_AES_256_GCM_SHA384',
    TLSGroup: 'X25519',
  },
  {
    TLSVersion: 'TLS 1.2',
    TLSTypes: ['ApplicationData'],
    TLSCipherSuite: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  },
];

export const tlsFields = (random: Random): FlowFields => random.pick(HANDSHAKES);

export const QUIC_FIELDS: FlowFields = {
  QuicVersion: 1,
  QuicSeenLongHdr: 1,
  QuicSeenShortHdr: 1,
};

const BROKEN_TUNNEL_SHARE = 0.005;

export const tunnelFields = (random: Random): FlowFields =>
  random.chance(BROKEN_TUNNEL_SHARE)
    ? { IPSecStatus: 'error', IPSecRetCode: 22 }
    : { IPSecStatus: 'success' };
