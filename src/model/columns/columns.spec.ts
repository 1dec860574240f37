import { sampleFlow } from '../../../dev/testing/sampleFlows';
import { createWorld } from '../../../dev/world/createWorld';
import { COLUMNS, columnById, columnsOf, defaultColumnIds } from './columns';
import { headerGroups } from './headerGroups';
import { sortRows } from './sortFlows';
import { filterDefinition } from '../filters/filterDefinitions';
import type { FieldValue, Flow } from '../flows/flow';

const texts = (id: string, flow: Flow): string[] =>
  columnById(id)
    ?.lines(flow, { timeZone: 'UTC', locale: 'en' })
    .map((line) => line.map(({ text }) => text).join(' ')) ?? [];

const sorted = (id: string, flows: readonly Flow[], direction: 'asc' | 'desc' = 'asc') =>
  sortRows(
    flows.map((flow) => ({ flow })),
    { column: id, direction },
  ).map(({ flow }) => flow);

const worldFlows = (): Flow[] => {
  const world = createWorld({ seed: 1, size: 'odd' });
  return [...world.flows(1_700_000_000_000, 1_700_000_600_000)].map(({ labels, tsNs, line }) => ({
    labels,
    tsNs,
    line,
    fields: JSON.parse(line) as Record<string, FieldValue>,
  }));
};

describe('the table of columns', () => {
  it('has unique ids and only filters that exist', () => {
    expect(new Set(COLUMNS.map(({ id }) => id)).size).toBe(COLUMNS.length);
    for (const { filterId } of COLUMNS) {
      if (filterId !== undefined) expect(filterDefinition(filterId)).toBeDefined();
    }
  });

  it('leaves default columns of features that are off out', () => {
    const none = defaultColumnIds(() => false);
    expect(none).toEqual(expect.arrayContaining(['EndTime', 'SrcK8S_Name', 'DstPort', 'Bytes']));
    expect(none).not.toContain('DNSLatency');
    expect(defaultColumnIds((feature) => feature === 'dnsTracking')).toContain('DNSLatency');
  });

  it('keeps an order exactly and drops what it does not know', () => {
    const ids = columnsOf(['Bytes', 'EndTime', 'nonsense', 'Bytes']).map(({ id }) => id);
    expect(ids).toEqual(['Bytes', 'EndTime']);
  });

  it('puts neighbours of one group under one title', () => {
    const columns = columnsOf(['EndTime', 'SrcAddr', 'SrcPort', 'Bytes', 'SrcMac']);
    expect(headerGroups(columns).map(({ group, columns: { length } }) => [group, length])).toEqual([
      [undefined, 1],
      ['source', 2],
      [undefined, 1],
      ['source', 1],
    ]);
  });

  it('shows and sorts every flow of the sample world', () => {
    const flows = worldFlows();
    expect(flows.length).toBeGreaterThan(10);
    for (const { id, height = 1, lines } of COLUMNS) {
      for (const flow of flows) expect(lines(flow, {})).toHaveLength(height);
      expect(sorted(id, flows)).toHaveLength(flows.length);
    }
  });
});

describe('what a column shows', () => {
  const flow = sampleFlow({
    SrcPort: 443,
    Dscp: 10,
    PktDropBytes: 80,
    TimeFlowRttNs: 7_110_000,
    DnsLatencyMs: 0,
    DstK8S_Name: null,
    DstSubnetLabel: 'EXT: office',
    DstAddr: '2001:db8::1',
    DstPort: 8443,
  });

  it.each([
    ['EndTime', ['12:00:00.000']],
    ['FlowDuration', ['1.5 s']],
    ['CollectionLatency', ['0 ms']],
    ['SrcK8S_Name', ['frontend-0']],
    ['SrcK8S_Object', ['apps-team-1/frontend-0']],
    ['SrcK8S_OwnerObject', ['apps-team-1/frontend']],
    ['DstK8S_Name', ['2001:db8::1 EXT: office']],
    ['AddrPort', ['10.128.0.12:443', '[2001:db8::1]:8443']],
    ['SrcPort', ['https (443)']],
    ['Proto', ['TCP']],
    ['Dscp', ['AF11 (10)']],
    ['TCPFlags', ['SYN ACK']],
    ['Bytes', ['1.2 kB 80 B  dropped']],
    ['TimeFlowRttMs', ['7.11 ms']],
    ['DNSLatency', ['< 1 ms']],
    ['IcmpType', ['']],
  ])('%s', (id, expected) => {
    expect(texts(id, flow)).toEqual(expected);
  });

  it('names ICMP types by their protocol', () => {
    const ping = sampleFlow({ Proto: 58, IcmpType: 128, IcmpCode: 0 });
    expect(texts('IcmpType', ping)).toEqual(['echo-request (128)']);
  });
});

describe('sorting', () => {
  const by = (id: string, values: readonly (FieldValue | undefined)[], field: string) =>
    sorted(
      id,
      values.map((value) => sampleFlow({ [field]: value ?? null })),
    ).map(({ fields }) => fields[field]);

  it('compares addresses by their number, IPv6 after IPv4', () => {
    const shuffled = ['2001:db8::10', '10.0.0.10', '2001:db8::9', '9.0.0.1', '10.0.0.9'];
    expect(by('SrcAddr', shuffled, 'SrcAddr')).toEqual([
      '9.0.0.1',
      '10.0.0.9',
      '10.0.0.10',
      '2001:db8::9',
      '2001:db8::10',
    ]);
  });

  it('compares ports by number and names naturally', () => {
    expect(by('DstPort', [8080, 443, 53], 'DstPort')).toEqual([53, 443, 8080]);
    expect(by('SrcK8S_Name', ['pod-10', 'pod-2'], 'SrcK8S_Name')).toEqual(['pod-2', 'pod-10']);
  });

  it('puts absent values last both ways', () => {
    const flows = [sampleFlow({ DnsLatencyMs: 5 }), sampleFlow(), sampleFlow({ DnsLatencyMs: 9 })];
    const latencies = (direction: 'asc' | 'desc') =>
      sorted('DNSLatency', flows, direction).map(({ fields }) => fields.DnsLatencyMs);
    expect(latencies('asc')).toEqual([5, 9, undefined]);
    expect(latencies('desc')).toEqual([9, 5, undefined]);
  });

  it('sorts by what is calculated', () => {
    const long = sampleFlow({ TimeFlowStartMs: 0 });
    expect(sorted('FlowDuration', [sampleFlow(), long], 'desc')[0]).toBe(long);
  });

  it('counts a fully dropped flow as nothing sent', () => {
    const dropped = sampleFlow({ Bytes: null, PktDropBytes: 900 });
    expect(sorted('Bytes', [sampleFlow(), dropped])[0]).toBe(dropped);
  });

  it('keeps the order of equal flows', () => {
    const flows = [sampleFlow({}, 1), sampleFlow({}, 2), sampleFlow({}, 3)];
    expect(sorted('Proto', flows, 'desc')).toEqual(flows);
  });
});
