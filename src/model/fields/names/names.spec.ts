import fc from 'fast-check';
import { FLOW_DIRECTIONS, INTERFACE_DIRECTIONS, flowDirectionByName } from './directions';
import { DNS_ERRNOS, describeDnsErrno, nameOfDnsErrno } from './dnsErrnos';
import { DNS_RCODES, dnsRcodeByName } from './dnsRcodes';
import { DROP_CAUSES, describeDropCause, dropCauseByName, shortDropCause } from './dropCauses';
import { DSCPS, dscpByName, nameOfDscp } from './dscp';
import { ETHER_TYPES, nameOfEtherType } from './etherTypes';
import { icmpCodeByName, icmpCodes, icmpTypes, nameOfIcmpCode, nameOfIcmpType } from './icmp';
import { IPSEC_STATUSES } from './ipsecStatuses';
import { nameTable, type NameTable } from './nameTable';
import { PORTS, nameOfPort, portByName, portTable } from './ports';
import { PROTOCOLS, nameOfProtocol, protocolByName } from './protocols';
import { STORED_RECORD_TYPES } from './recordTypes';
import { TCP_FLAGS, decodeTcpFlags } from './tcpFlags';
import { TCP_STATES, tcpStateByName } from './tcpStates';

const icmpCodeTables = [1, 58].flatMap((protocol) =>
  icmpTypes(protocol).entries.map(
    ({ key }) => [`ICMP ${protocol}/${key} codes`, icmpCodes(protocol, key)] as const,
  ),
);

const NUMBERED: readonly (readonly [string, NameTable<number>])[] = [
  ['flow directions', FLOW_DIRECTIONS],
  ['interface directions', INTERFACE_DIRECTIONS],
  ['DNS errnos', DNS_ERRNOS],
  ['DNS response codes', DNS_RCODES],
  ['DSCP', DSCPS],
  ['EtherTypes', ETHER_TYPES],
  ['ports', PORTS],
  ['protocols', PROTOCOLS],
  ['TCP flags', TCP_FLAGS],
  ['ICMPv4 types', icmpTypes(1)],
  ['ICMPv6 types', icmpTypes(58)],
  ...icmpCodeTables,
];

const TEXTUAL: readonly (readonly [string, NameTable<string>])[] = [
  ['drop causes', DROP_CAUSES],
  ['TCP states', TCP_STATES],
  ['record types', STORED_RECORD_TYPES],
  ['IPsec statuses', IPSEC_STATUSES],
];

interface LooseTable {
  readonly entries: readonly { readonly key: number | string; readonly name: string }[];
  readonly byName: (name: string) => { readonly key: number | string } | undefined;
}

describe.each<readonly [string, LooseTable]>([...NUMBERED, ...TEXTUAL])('%s', (_, table) => {
  it('finds every entry by its name in any case', () => {
    for (const { key, name } of table.entries) {
      expect(table.byName(name)?.key).toBe(key);
      expect(table.byName(` ${name.toUpperCase()} `)?.key).toBe(key);
      expect(table.byName(name.toLowerCase())?.key).toBe(key);
    }
  });

  it('has every key once', () => {
    const keys = table.entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('searching a table', () => {
  const table = nameTable<number>(
    [
      [8080, 'http-alt'],
      [80, 'http'],
      [443, 'https'],
      [1080, 'socks'],
    ],
    [['web', 80]],
  );
  const keys = (text: string): number[] => table.search(text).map(({ key }) => key);

  it.each([
    ['http', [80, 8080, 443]],
    ['HTTPS', [443]],
    ['80', [80, 8080]],
    ['alt', [8080]],
    ['we', [80]],
    ['nothing', []],
    ['', [8080, 80, 443, 1080]],
  ])('%p gives %p', (text, expected) => expect(keys(text)).toEqual(expected));

  it('stops at the limit', () => expect(table.search('', 2)).toHaveLength(2));

  it('only gives entries that hold the text', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9-]{1,3}$/));
    fc.assert(
      fc.property(texts, (text) => {
        const wanted = text.trim().toLowerCase();
        return table
          .search(text)
          .every(({ key, name }) => `${key} ${name}${key === 80 ? ' web' : ''}`.includes(wanted));
      }),
    );
  });
});

describe('protocols', () => {
  it.each([
    [6, 'TCP'],
    [17, 'UDP'],
    [1, 'ICMP'],
    [58, 'IPv6-ICMP'],
    [132, 'SCTP'],
  ])('%i is %s', (number, name) => expect(nameOfProtocol(number)).toBe(name));

  it('knows ICMPv6 by its common name', () => expect(protocolByName('icmpv6')).toBe(58));
  it('has no name for an unassigned number', () => expect(nameOfProtocol(200)).toBeUndefined());
});

describe('ports', () => {
  it.each([
    [443, 'https'],
    [53, 'domain'],
    [5432, 'postgresql'],
    [6443, 'kubernetes'],
  ])('%i is %s', (port, name) => expect(nameOfPort(port)).toBe(name));

  it('knows port 53 as dns', () => expect(portByName('DNS')).toBe(53));

  it("prefers the cluster's own names", () => {
    const table = portTable({ enabled: true, names: { 3100: 'flow-store', 40000: 'https' } });
    expect(nameOfPort(3100, table)).toBe('flow-store');
    expect(portByName('flow-store', table)).toBe(3100);
    expect(portByName('loki', table)).toBeUndefined();
    expect(portByName('https', table)).toBe(40000);
    expect(nameOfPort(443, table)).toBe('https');
    expect(table.search('flow')[0]?.key).toBe(3100);
  });

  it('has no names at all where FlowCollector switches them off', () => {
    const table = portTable({ enabled: false, names: { 3100: 'flow-store' } });
    expect(nameOfPort(443, table)).toBeUndefined();
    expect(nameOfPort(3100, table)).toBeUndefined();
  });
});

describe('TCP flags', () => {
  it.each([
    [0, []],
    [2, ['SYN']],
    [18, ['SYN', 'ACK']],
    [256 + 16, ['ACK', 'SYN_ACK']],
    [2047, TCP_FLAGS.entries.map(({ name }) => name)],
    [4096, []],
  ])('%i is %p', (bits, names) => expect(decodeTcpFlags(bits)).toEqual(names));

  it('gives back the mask that was decoded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2047 }),
        (bits) =>
          decodeTcpFlags(bits).reduce(
            (mask, name) => mask | (TCP_FLAGS.byName(name)?.key ?? 0),
            0,
          ) === bits,
      ),
    );
  });
});

describe('ICMP', () => {
  it('names a type by its protocol', () => {
    expect(nameOfIcmpType(1, 8)).toBe('echo-request');
    expect(nameOfIcmpType(58, 128)).toBe('echo-request');
    expect(nameOfIcmpType(58, 8)).toBeUndefined();
    expect(nameOfIcmpType(6, 8)).toBeUndefined();
  });

  it('names a code by protocol and type', () => {
    expect(nameOfIcmpCode({ protocol: 1, type: 3 }, 3)).toBe('port-unreachable');
    expect(nameOfIcmpCode({ protocol: 58, type: 1 }, 4)).toBe('port-unreachable');
    expect(icmpCodeByName({ protocol: 1, type: 3 }, 'Port-Unreachable')).toBe(3);
    expect(nameOfIcmpCode({ protocol: 1, type: 8 }, 0)).toBeUndefined();
  });
});

describe('drop causes', () => {
  it('are found with and without their prefix', () => {
    expect(dropCauseByName('skb_drop_reason_tcp_csum')).toBe('SKB_DROP_REASON_TCP_CSUM');
    expect(dropCauseByName('TCP_CSUM')).toBe('SKB_DROP_REASON_TCP_CSUM');
    expect(dropCauseByName('explicit')).toBe('OVS_DROP_EXPLICIT');
    expect(dropCauseByName('OVS_DROP_RECURSION_LIMIT')).toBe('OVS_DROP_RECURSION_LIMIT');
  });

  it('are all explained', () => {
    expect(DROP_CAUSES.entries.filter(({ description }) => !description)).toEqual([]);
    expect(DROP_CAUSES.entries.length).toBeGreaterThan(120);
  });

  it('explain events of OVN-Kubernetes and leave unknown ones alone', () => {
    expect(describeDropCause('NetworkEvent_drop')).toContain('OVN-Kubernetes');
    expect(describeDropCause('SKB_DROP_REASON_OF_THE_FUTURE')).toBeUndefined();
  });

  it.each([
    ['SKB_DROP_REASON_NO_SOCKET', 'NO_SOCKET'],
    ['OVS_DROP_METER', 'OVS_DROP_METER'],
    ['NetworkEvent_x', 'x'],
  ])('%s is %s in short', (stored, short) => expect(shortDropCause(stored)).toBe(short));
});

describe('single names', () => {
  it.each([
    [dnsRcodeByName('nxdomain'), 3],
    [dnsRcodeByName('BADSIG'), 16],
    [dscpByName('cs0'), 0],
    [dscpByName('ef'), 46],
    [nameOfDscp(10), 'AF11'],
    [nameOfEtherType(2048), 'IPv4'],
    [nameOfEtherType(34525), 'IPv6'],
    [nameOfDnsErrno(110), 'ETIMEDOUT'],
    [describeDnsErrno(111), 'Connection refused'],
    [tcpStateByName('established'), 'TCP_ESTABLISHED'],
    [flowDirectionByName('inner'), 2],
  ])('%p is %p', (actual, expected) => expect(actual).toBe(expected));
});
