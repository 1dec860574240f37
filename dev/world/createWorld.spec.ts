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
const odd = take({ size: 'odd' });
const oddLines = odd.map(parse);
const has = (all: readonly Line[], key: string): number =>
  all.filter((line) => line[key] !== undefined).length;
const values = (all: readonly Line[], key: string): Set<unknown> =>
  new Set(all.map((line) => line[key]));

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

/** Of the hour: small, odd. */
const LEAST: readonly (readonly [key: string, small: number, odd: number])[] = [
  ['PktDropLatestDropCause', 12, 24],
  ['PktDropLatestState', 12, 24],
  ['DnsName', 40, 60],
  ['DnsErrno', 0, 2],
  ['TimeFlowRttNs', 100, 100],
  ['NetworkEvents', 12, 24],
  ['XlatDstAddr', 10, 10],
  ['IPSecStatus', 5, 5],
  ['TLSVersion', 10, 10],
  ['QuicVersion', 2, 2],
  ['IcmpType', 10, 10],
];

describe('traffic of an hour', () => {
  it.each(LEAST)(
    'has %s at least %d times in the small world, %d in the odd one',
    (key, ...least) => {
      expect(has(lines, key)).toBeGreaterThanOrEqual(least[0]);
      expect(has(oddLines, key)).toBeGreaterThanOrEqual(least[1]);
    },
  );

  it.each([
    ['small', lines],
    ['odd', oddLines],
  ])(
    'has every protocol, both families, and frames without addresses in the %s world',
    (_, all) => {
      expect([...values(all, 'Proto')]).toEqual(expect.arrayContaining([1, 6, 17, 58, 132]));
      expect([...values(all, 'Etype')]).toEqual(expect.arrayContaining([2048, 34525, 2054]));
    },
  );

  it('has flows that were dropped whole, without bytes', () => {
    const whole = lines.filter((line) => line.PktDropPackets !== undefined && !('Bytes' in line));
    expect(whole.length).toBeGreaterThan(5);
  });
});

describe('the odd world', () => {
  it('has network events of every type and action', () => {
    const events = oddLines.flatMap(({ NetworkEvents }) => (NetworkEvents ?? []) as Line[]);
    expect(new Set(events.flatMap(({ Type }) => Type ?? [])).size).toBe(9);
    expect(new Set(events.flatMap(({ Action }) => Action ?? [])).size).toBe(6);
    expect(events.some(({ Message }) => typeof Message === 'string')).toBe(true);
  });

  it('has labels and names with every awkward character', () => {
    const fields = ['DstSubnetLabel', 'SrcSubnetLabel', 'DnsName'];
    const text = fields.flatMap((key) => [...values(oddLines, key)]).join('\n');
    for (const character of '"\\|,*.<>&() ;=~%+`') expect(text).toContain(character);
    expect(text).toMatch(/\p{Script=Han}/u);
  });

  it('has the shortest addresses, the largest numbers, and a name that is a pattern of another', () => {
    expect([...values(oddLines, 'DstAddr')]).toContain('::1');
    expect(oddLines.some(({ Bytes }) => Number(Bytes) > 2 ** 32)).toBe(true);
    const { cluster } = createWorld({ seed: 7, size: 'odd' });
    const names = cluster.workloads.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['report.v2', 'report-v2']));
  });
});

describe.each(['small', 'medium', 'large'] as const)('names of the %s world', (size) => {
  const { cluster, objects } = createWorld({ seed: 7, size });
  const collector = objects.find(({ kind }) => kind === 'FlowCollector') as unknown as {
    readonly spec: {
      readonly processor: { readonly subnetLabels: { readonly customLabels: readonly Line[] } };
    };
  };

  it('are those that people give', () => {
    const { namespaces, workloads, pods } = cluster;
    for (const name of [...namespaces, ...workloads.map((each) => each.name)]) {
      expect(name).toMatch(/^[a-z][a-z0-9-]+$/);
    }
    expect(pods.every(({ name }) => /^[a-z0-9-]+$/.test(name))).toBe(true);
    const labels = collector.spec.processor.subnetLabels.customLabels.map(({ name }) => name);
    expect(labels).toContain('EXT: GitHub');
    for (const label of labels) expect(label).toMatch(/^EXT: [A-Za-z0-9. ]+$/);
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
