import { nameTable, type NameRow, type NameTable } from './nameTable';
import { ICMP, ICMPV6 } from './protocols';

const ICMPV4_TYPES = nameTable<number>(
  [
    [0, 'echo-reply'],
    [3, 'destination-unreachable'],
    [4, 'source-quench'],
    [5, 'redirect'],
    [6, 'alternate-host-address'],
    [8, 'echo-request'],
    [9, 'router-advertisement'],
    [10, 'router-solicitation'],
    [11, 'time-exceeded'],
    [12, 'parameter-problem'],
    [13, 'timestamp-request'],
    [14, 'timestamp-reply'],
    [15, 'information-request'],
    [16, 'information-reply'],
    [17, 'address-mask-request'],
    [18, 'address-mask-reply'],
    [30, 'traceroute'],
    [40, 'photuris'],
    [42, 'extended-echo-request'],
    [43, 'extended-echo-reply'],
  ],
  [
    ['pong', 0],
    ['ping', 8],
    ['ttl-exceeded', 11],
  ],
);

const ICMPV6_TYPES = nameTable<number>(
  [
    [1, 'destination-unreachable'],
    [2, 'packet-too-big'],
    [3, 'time-exceeded'],
    [4, 'parameter-problem'],
    [128, 'echo-request'],
    [129, 'echo-reply'],
    [130, 'multicast-listener-query'],
    [131, 'multicast-listener-report'],
    [132, 'multicast-listener-done'],
    [133, 'router-solicitation'],
    [134, 'router-advertisement'],
    [135, 'neighbor-solicitation'],
    [136, 'neighbor-advertisement'],
    [137, 'redirect'],
    [138, 'router-renumbering'],
    [139, 'node-information-query'],
    [140, 'node-information-response'],
    [141, 'inverse-neighbor-discovery-solicitation'],
    [142, 'inverse-neighbor-discovery-advertisement'],
    [143, 'multicast-listener-report-v2'],
    [144, 'home-agent-discovery-request'],
    [145, 'home-agent-discovery-reply'],
    [146, 'mobile-prefix-solicitation'],
    [147, 'mobile-prefix-advertisement'],
    [148, 'certification-path-solicitation'],
    [149, 'certification-path-advertisement'],
    [151, 'multicast-router-advertisement'],
    [152, 'multicast-router-solicitation'],
    [153, 'multicast-router-termination'],
    [154, 'fast-mobile-handover'],
    [155, 'rpl-control'],
    [160, 'extended-echo-request'],
    [161, 'extended-echo-reply'],
  ],
  [
    ['ping', 128],
    ['pong', 129],
    ['hop-limit-exceeded', 3],
  ],
);

type CodeTables = ReadonlyMap<number, NameTable<number>>;

const codes = (tables: Readonly<Record<number, readonly NameRow<number>[]>>): CodeTables =>
  new Map(Object.entries(tables).map(([type, rows]) => [Number(type), nameTable(rows)]));

const EXTENDED_ECHO_REPLY: readonly NameRow<number>[] = [
  [0, 'no-error'],
  [1, 'malformed-query'],
  [2, 'no-such-interface'],
  [3, 'no-such-table-entry'],
  [4, 'multiple-interfaces-match'],
];

const ICMPV4_CODES = codes({
  3: [
    [0, 'network-unreachable'],
    [1, 'host-unreachable'],
    [2, 'protocol-unreachable'],
    [3, 'port-unreachable'],
    [4, 'fragmentation-needed'],
    [5, 'source-route-failed'],
    [6, 'network-unknown'],
    [7, 'host-unknown'],
    [8, 'source-host-isolated'],
    [9, 'network-prohibited'],
    [10, 'host-prohibited'],
    [11, 'tos-network-unreachable'],
    [12, 'tos-host-unreachable'],
    [13, 'communication-prohibited'],
    [14, 'host-precedence-violation'],
    [15, 'precedence-cutoff'],
  ],
  5: [
    [0, 'network-redirect'],
    [1, 'host-redirect'],
    [2, 'tos-network-redirect'],
    [3, 'tos-host-redirect'],
  ],
  9: [
    [0, 'normal-router'],
    [16, 'no-common-traffic'],
  ],
  11: [
    [0, 'ttl-exceeded-in-transit'],
    [1, 'ttl-exceeded-in-reassembly'],
  ],
  12: [
    [0, 'bad-pointer'],
    [1, 'required-option-missing'],
    [2, 'bad-length'],
  ],
  40: [
    [0, 'bad-spi'],
    [1, 'authentication-failed'],
    [2, 'decompression-failed'],
    [3, 'decryption-failed'],
    [4, 'need-authentication'],
    [5, 'need-authorization'],
  ],
  43: EXTENDED_ECHO_REPLY,
});

const ICMPV6_CODES = codes({
  1: [
    [0, 'no-route'],
    [1, 'communication-prohibited'],
    [2, 'beyond-scope'],
    [3, 'address-unreachable'],
    [4, 'port-unreachable'],
    [5, 'failed-policy'],
    [6, 'reject-route'],
    [7, 'source-route-error'],
    [8, 'headers-too-long'],
  ],
  3: [
    [0, 'hop-limit-exceeded-in-transit'],
    [1, 'hop-limit-exceeded-in-reassembly'],
  ],
  4: [
    [0, 'bad-header'],
    [1, 'unknown-header-type'],
    [2, 'unknown-option'],
    [3, 'incomplete-header-chain'],
    [4, 'upper-layer-header-error'],
    [5, 'unknown-next-header'],
    [6, 'extension-header-too-big'],
    [7, 'extension-header-chain-too-long'],
    [8, 'too-many-extension-headers'],
    [9, 'too-many-options'],
    [10, 'option-too-big'],
  ],
  138: [
    [0, 'command'],
    [1, 'result'],
    [255, 'sequence-number-reset'],
  ],
  161: EXTENDED_ECHO_REPLY,
});

const NO_NAMES = nameTable<number>([]);

const TYPES: ReadonlyMap<number, NameTable<number>> = new Map([
  [ICMP, ICMPV4_TYPES],
  [ICMPV6, ICMPV6_TYPES],
]);

const CODES: ReadonlyMap<number, CodeTables> = new Map([
  [ICMP, ICMPV4_CODES],
  [ICMPV6, ICMPV6_CODES],
]);

/** The ICMP types (IANA) of a protocol, 1 or 58; empty for every other one. */
export const icmpTypes = (protocol: number): NameTable<number> => TYPES.get(protocol) ?? NO_NAMES;

/** The codes of one type of a protocol; empty for types that have only code 0. */
export const icmpCodes = (protocol: number, type: number): NameTable<number> =>
  CODES.get(protocol)?.get(type) ?? NO_NAMES;

export const nameOfIcmpType = (protocol: number, type: number): string | undefined =>
  icmpTypes(protocol).byKey(type)?.name;

export const icmpTypeByName = (protocol: number, name: string): number | undefined =>
  icmpTypes(protocol).byName(name)?.key;

export interface IcmpMessage {
  readonly protocol: number;
  readonly type: number;
}

export const nameOfIcmpCode = ({ protocol, type }: IcmpMessage, code: number): string | undefined =>
  icmpCodes(protocol, type).byKey(code)?.name;

export const icmpCodeByName = ({ protocol, type }: IcmpMessage, name: string): number | undefined =>
  icmpCodes(protocol, type).byName(name)?.key;
