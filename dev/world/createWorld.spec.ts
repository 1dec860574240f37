import { createWorld } from './createWorld';
import type { WireFlow } from './wireFlow';
import type { WorldOptions } from './worldOptions';

const HOUR = 3_600_000;
const NOON = Date.UTC(2024, 10, 24, 12);

const take = (options: Partial<WorldOptions> = {}, from = NOON - HOUR, to = NOON): WireFlow[] => [
  ...createWorld({ seed: 7, size: 'small', ...options }).flows(from, to),
];

type Line = Readonly<Record<string, unknown>>;
const parse = ({ line }: WireFlow): Line => JSON.parse(line) as Line;

const ALWAYS_LABELS = new Set([
  'app',
  'SrcK8S_Namespace',
  'SrcK8S_OwnerName',
  'SrcK8S_Type',
  'DstK8S_Namespace',
  'DstK8S_OwnerName',
  'DstK8S_Type',
  'K8S_FlowLayer',
  'FlowDirection',
]);

const small = take();
const lines = small.map(parse);
const has = (key: string): number => lines.filter((line) => line[key] !== undefined).length;
const values = (key: string): Set<unknown> => new Set(lines.map((line) => line[key]));

describe('slices', () => {
  it('are the same for the same seed and different for another', () => {
    expect(take()).toEqual(small);
    expect(take({ seed: 8 })).not.toEqual(small);
  });

  it('add up on a one-second grid', () => {
    const middle = NOON - 1_234_000;
    expect([...take({}, NOON - HOUR, middle), ...take({}, middle, NOON)]).toEqual(small);
  });

  it('ascend, inside their bounds, with the timestamp that float64 gives', () => {
    const ends = lines.map(({ TimeFlowEndMs }) => Number(TimeFlowEndMs));
    expect(ends).toEqual([...ends].sort((one, other) => one - other));
    expect(ends.every((end) => end >= NOON - HOUR && end < NOON)).toBe(true);
    expect(small.map(({ tsNs }) => tsNs)).toEqual(ends.map((end) => String(BigInt(end * 1e6))));
  });
});

describe('sizes', () => {
  it('small stores about a thousand records in an hour', () => {
    expect(small.length).toBeGreaterThan(750);
    expect(small.length).toBeLessThan(1_250);
  });

  it('medium stores at the pace of 300,000 an hour', () => {
    const minute = take({ size: 'medium' }, NOON - 120_000, NOON).length;
    expect(minute / 10_000).toBeGreaterThan(0.6);
    expect(minute / 10_000).toBeLessThan(1.4);
  });

  it('large has 2,000 pods and 6,000 talking pairs', () => {
    const { cluster, pairs } = createWorld({ seed: 1, size: 'large' });
    expect(cluster.pods).toHaveLength(2_000);
    expect(pairs).toHaveLength(6_000);
  });
});

describe('records', () => {
  it('hold a field as a label or in the line, never in both, and no empty label', () => {
    for (const [index, flow] of small.entries()) {
      const inLine = new Set(Object.keys(lines[index] ?? {}));
      expect(Object.keys(flow.labels).filter((name) => inLine.has(name))).toEqual([]);
      expect(Object.values(flow.labels)).not.toContain('');
      expect(Object.keys(flow.labels).filter((name) => !ALWAYS_LABELS.has(name))).toEqual([]);
    }
  });

  it('always have times, MACs, ethertype and agent, and addresses only for IP', () => {
    for (const line of lines) {
      expect(line).toMatchObject({
        TimeFlowStartMs: expect.any(Number) as number,
        TimeReceived: expect.any(Number) as number,
        SrcMac: expect.stringMatching(/^([0-9A-F]{2}:){5}[0-9A-F]{2}$/) as string,
        Etype: expect.any(Number) as number,
        AgentIP: expect.any(String) as string,
      });
      expect(typeof line.SrcAddr).toBe(line.Etype === 2054 ? 'undefined' : 'string');
      expect(typeof line.Proto).toBe(line.Etype === 2054 ? 'undefined' : 'number');
      expect('SrcPort' in line).toBe([6, 17, 132].includes(Number(line.Proto)));
      expect('IcmpType' in line).toBe([1, 58].includes(Number(line.Proto)));
      expect('Flags' in line).toBe(line.Proto === 6);
    }
  });

  it('keep parallel arrays parallel', () => {
    for (const { Interfaces, IfDirections, Udns } of lines) {
      const lengths = [Interfaces, IfDirections, Udns].map((list) => (list as unknown[]).length);
      expect(new Set(lengths).size).toBe(1);
      expect(lengths[0]).toBeGreaterThan(0);
    }
  });

  it('put their keys in no order', () => {
    const first = new Set(lines.map((line) => Object.keys(line)[0]));
    expect(first.size).toBeGreaterThan(20);
  });

  it('come from both reporters, except on one node', () => {
    const directions = small.map(({ labels }) => labels.FlowDirection ?? 'none');
    for (const direction of ['0', '1', '2', 'none']) expect(directions).toContain(direction);
    const between = small.filter(
      ({ labels }, index) => labels.FlowDirection === '2' && lines[index]?.SrcK8S_HostName,
    );
    expect(between.length).toBeGreaterThan(0);
  });
});

describe('traffic of an hour of the small world', () => {
  it.each([
    ['PktDropLatestDropCause', 12],
    ['PktDropLatestState', 12],
    ['DnsName', 40],
    ['DnsErrno', 2],
    ['TimeFlowRttNs', 100],
    ['NetworkEvents', 12],
    ['XlatDstAddr', 10],
    ['IPSecStatus', 5],
    ['TLSVersion', 10],
    ['QuicVersion', 2],
    ['IcmpType', 10],
  ])('has %s at least %d times', (key, times) => {
    expect(has(key)).toBeGreaterThanOrEqual(times);
  });

  it('has every protocol, both families, and frames without addresses', () => {
    expect([...values('Proto')]).toEqual(expect.arrayContaining([1, 6, 17, 58, 132]));
    expect([...values('Etype')]).toEqual(expect.arrayContaining([2048, 34525, 2054]));
    expect([...values('DstAddr')]).toEqual(expect.arrayContaining(['::1']));
  });

  it('has flows that were dropped whole, without bytes', () => {
    const whole = lines.filter((line) => line.PktDropPackets !== undefined && !('Bytes' in line));
    expect(whole.length).toBeGreaterThan(5);
  });

  it('has network events of every type and action', () => {
    const events = lines.flatMap(({ NetworkEvents }) => (NetworkEvents ?? []) as Line[]);
    expect(new Set(events.map(({ Type }) => Type)).size).toBe(10);
    expect(new Set(events.map(({ Action }) => Action)).size).toBe(7);
    expect(events.some(({ Message }) => typeof Message === 'string')).toBe(true);
  });

  it('has labels and names with every awkward character', () => {
    const all = [...values('DstSubnetLabel'), ...values('SrcSubnetLabel'), ...values('DnsName')];
    const text = all.join('\n');
    for (const character of '"\\|,*.<>&() ;=~%+`') expect(text).toContain(character);
    expect(text).toMatch(/\p{Script=Han}/u);
  });

  it('lets one workload only ask for the strange name', () => {
    const askers = small.filter(
      (_, index) =>
        String(lines[index]?.DnsName).endsWith('update-cdn-check.top') &&
        lines[index]?.DstPort === 5353,
    );
    expect(askers.length).toBeGreaterThan(2);
    expect(new Set(askers.map(({ labels }) => labels.SrcK8S_OwnerName))).toEqual(
      new Set(['recommender']),
    );
  });
});

describe('deployment options', () => {
  it('move fields between labels and line', () => {
    const flows = take({
      zones: 'label',
      cluster: 'label',
      recordTypes: true,
      excludeLabels: ['DstK8S_OwnerName'],
    });
    const named = new Set(flows.flatMap(({ labels }) => Object.keys(labels)));
    expect([...named]).toEqual(
      expect.arrayContaining(['SrcK8S_Zone', 'K8S_ClusterName', '_RecordType']),
    );
    expect(named.has('DstK8S_OwnerName')).toBe(false);
    expect(flows.some((flow) => 'DstK8S_OwnerName' in parse(flow))).toBe(true);
  });

  it('store conversations without the fields of single flows', () => {
    const tracked = take({ recordTypes: true }).filter(
      ({ labels }) => labels._RecordType !== 'flowLog',
    );
    expect(tracked.length).toBeGreaterThan(5);
    for (const flow of tracked) {
      const keys = Object.keys(parse(flow));
      expect(keys).toEqual(expect.arrayContaining(['_HashId', '_IsFirst', 'Bytes_AB']));
      expect(keys).not.toContain('SrcMac');
      expect(keys).not.toContain('Interfaces');
    }
  });
});

describe('Kubernetes objects', () => {
  const { objects, cluster } = createWorld({ seed: 7, size: 'small' });
  const kinds = new Set(objects.map(({ kind }) => kind));

  it('cover what the console lists', () => {
    expect([...kinds]).toEqual(
      expect.arrayContaining([
        'Namespace',
        'Node',
        'Pod',
        'Service',
        'Deployment',
        'FlowCollector',
      ]),
    );
    expect(objects.filter(({ kind }) => kind === 'Pod')).toHaveLength(cluster.pods.length);
  });

  it('have a uid each', () => {
    const uids = objects.map(({ metadata }) => metadata.uid);
    expect(new Set(uids).size).toBe(uids.length);
    for (const uid of uids) {
      expect(uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});
