import { createWorld } from './createWorld';
import { RESOLVER, STORY } from './plot';
import { ACTS, beginOf } from './story';
import type { WireFlow } from './wireFlow';
import { SIZES, type WorldSize } from './worldOptions';

type Line = Readonly<Record<string, unknown>>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOW_MS = Date.UTC(2024, 10, 24, 12, 7, 31);

const parse = ({ labels, line }: WireFlow): Line => ({
  ...(JSON.parse(line) as Line),
  ...labels,
});

const linesOf = (size: WorldSize, lengthMs = HOUR_MS): Line[] =>
  [...createWorld({ seed: 1, size, nowMs: NOW_MS }).flows(NOW_MS - lengthMs, NOW_MS)].map(parse);

const small = linesOf('small');

const isOfSuspect = ({ SrcK8S_Namespace, SrcK8S_OwnerName }: Line): boolean =>
  SrcK8S_Namespace === STORY.namespace && SrcK8S_OwnerName === STORY.workload;

const times = (lines: readonly Line[]): number[] =>
  lines.map(({ TimeFlowEndMs }) => Number(TimeFlowEndMs));

const inSeconds = (name: keyof typeof ACTS): number => beginOf(ACTS[name], NOW_MS / 1000, NOW_MS);

it.each(Object.keys(SIZES) as WorldSize[])('has its people in the %s world', (size) => {
  const { cluster } = createWorld({ seed: 1, size });
  expect(cluster.namespaces).toEqual(expect.arrayContaining([STORY.namespace]));
  const workload = cluster.workloads.find(({ name }) => name === STORY.workload);
  expect(workload).toMatchObject({ kind: 'Deployment', namespace: STORY.namespace });
});

describe('somebody asks a strange resolver', () => {
  const asked = small.filter(({ DstAddr }) => DstAddr === RESOLVER.ip);
  const told = small.filter(({ SrcAddr }) => SrcAddr === RESOLVER.ip);

  it('one pod does, regularly, and nobody else', () => {
    expect(asked.every(isOfSuspect)).toBe(true);
    expect(new Set(asked.map(({ SrcK8S_Name }) => SrcK8S_Name)).size).toBe(1);
    expect(
      asked.every(({ DstPort, FlowDirection }) => DstPort === 53 && FlowDirection === '1'),
    ).toBe(true);
    expect(asked.length).toBeGreaterThan(55);
    expect(told).toHaveLength(asked.length);
  });

  it('since a minute on the grid, about twenty before now', () => {
    const since = inSeconds('strangeLookup');
    expect(since % 300).toBe(0);
    const first = Math.min(...times(asked));
    expect(Math.floor(first / 1000)).toBe(since);
    expect(NOW_MS - first).toBeGreaterThanOrEqual(20 * MINUTE_MS - 1000);
    expect(NOW_MS - first).toBeLessThan(26 * MINUTE_MS);
  });

  it('for long names that are never the same, of which most do not exist', () => {
    const names = told.map(({ DnsName }) => String(DnsName));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[0-9a-f]{48}\.t\.update-cdn-check\.top$/);
    }
    const codes = told.map(({ DnsFlagsResponseCode }) => DnsFlagsResponseCode);
    expect(new Set(codes)).toEqual(new Set(['NoError', 'NXDomain']));
    const missed = codes.filter((code) => code === 'NXDomain').length;
    expect(missed).toBeGreaterThan(codes.length / 2);
  });

  it('whose workload did ordinary things before', () => {
    const since = inSeconds('strangeLookup') * 1000;
    const { flows } = createWorld({ seed: 1, size: 'medium', nowMs: NOW_MS });
    const before = [...flows(since - 5 * MINUTE_MS, since)].map(parse).filter(isOfSuspect);
    expect(before.length).toBeGreaterThan(20);
    const peers = new Set(before.map((line) => line.DstK8S_OwnerName ?? line.DstSubnetLabel));
    expect([...peers]).toEqual(
      expect.arrayContaining(['db', 'api', 'dns-default', 'EXT: Mailgun']),
    );
    expect(peers.has(undefined)).toBe(false);
  });
});

describe('a policy denies something', () => {
  const denied = small.filter(({ NetworkEvents }) =>
    ((NetworkEvents ?? []) as Line[]).some(({ Action }) => Action === 'drop'),
  );

  it('to the same workload, on its way out, since a later minute', () => {
    expect(denied.length).toBeGreaterThan(15);
    expect(denied.every(isOfSuspect)).toBe(true);
    expect(Math.floor(Math.min(...times(denied)) / 1000)).toBe(inSeconds('deniedConnection'));
    expect(inSeconds('deniedConnection')).toBeGreaterThan(inSeconds('strangeLookup'));
  });

  it('with the event that OVN writes, the cause, and nothing that arrives', () => {
    for (const line of denied) {
      expect(line).toMatchObject({
        NetworkEvents: [
          { Feature: 'acl', Type: 'NetpolNamespace', Action: 'drop', Direction: 'Egress' },
        ],
        PktDropLatestDropCause: 'NetworkEvent_NetpolNamespace',
        DstK8S_Namespace: STORY.deniedNamespace,
        DstPort: STORY.deniedPort,
      });
      expect(line).not.toHaveProperty('Bytes');
    }
  });
});

describe('one node is slow', () => {
  const median = (numbers: readonly number[]): number =>
    [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? NaN;
  const lines = linesOf('medium', 2 * MINUTE_MS);
  const { cluster } = createWorld({ seed: 1, size: 'medium' });
  const slow = cluster.nodes[STORY.slowNode]?.name;
  const isThere = ({ SrcK8S_HostName, DstK8S_HostName }: Line): boolean =>
    SrcK8S_HostName === slow || DstK8S_HostName === slow;
  const isInside = ({ SrcK8S_HostName, DstK8S_HostName }: Line): boolean =>
    SrcK8S_HostName !== undefined && DstK8S_HostName !== undefined;

  it.each([
    ['round trips between nodes', 'TimeFlowRttNs', isInside],
    ['answers of DNS', 'DnsLatencyMs', () => true],
  ])('%s take several times as long there', (_, field, isMeant) => {
    const known = lines.filter((line) => Number(line[field]) > 0 && isMeant(line));
    const there = known.filter(isThere).map((line) => Number(line[field]));
    const elsewhere = known.filter((line) => !isThere(line)).map((line) => Number(line[field]));
    expect(there.length).toBeGreaterThan(20);
    expect(median(there) / median(elsewhere)).toBeGreaterThan(3);
  });
});

it('goes on after now, and is told in each hour anew to who does not say when now is', () => {
  const later = NOW_MS + 3 * HOUR_MS;
  const world = createWorld({ seed: 1, size: 'small', nowMs: NOW_MS });
  const text = [...world.flows(later, later + MINUTE_MS)].map(({ line }) => line).join();
  expect(text).toContain(RESOLVER.ip);
  const hour = Date.UTC(2024, 10, 24, 9);
  const flows = [...createWorld({ seed: 1, size: 'small' }).flows(hour, hour + HOUR_MS)];
  const asked = flows.filter(({ line }) => line.includes(`"${RESOLVER.ip}"`));
  const first = Math.min(...asked.map(({ tsNs }) => Number(tsNs) / 1e6));
  expect(Math.floor((first - hour) / MINUTE_MS)).toBe(40);
});
