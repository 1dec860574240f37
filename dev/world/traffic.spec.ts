import { createWorld } from './createWorld';
import { PROFILES, type TrafficProfile } from './trafficProfile';

type Line = Readonly<Record<string, unknown>>;

const HOUR_MS = 3_600_000;
const DAY_MS = Date.UTC(2024, 10, 24);

const named = (line: Line, side: 'Src' | 'Dst', field: string): string =>
  String(line[`${side}K8S_${field}`] ?? line[`${side}Addr`]);

/** Counted bytes of an hour by pair of pods or of workloads, largest first. */
function amounts(lines: readonly Line[], field: 'Name' | 'OwnerName'): [string, number][] {
  const sums = new Map<string, number>();
  for (const line of lines) {
    const { SrcK8S_Type, DstK8S_Type, FlowDirection, Bytes } = line;
    if (SrcK8S_Type === 'Service' || DstK8S_Type === 'Service') continue;
    if (FlowDirection === '1' && DstK8S_Type !== undefined) continue;
    const ends = (['Src', 'Dst'] as const).map(
      (side) => `${String(line[`${side}K8S_Namespace`])}/${named(line, side, field)}`,
    );
    const key = ends.join(' > ');
    sums.set(key, (sums.get(key) ?? 0) + Number(Bytes ?? 0));
  }
  return [...sums].sort((one, other) => other[1] - one[1]);
}

/** Part of an hour of the day (UTC). */
const hourOf = (hour: number, seed: number, lengthMs = HOUR_MS / 15): Line[] => {
  const fromMs = DAY_MS + hour * HOUR_MS;
  const { flows } = createWorld({ seed, size: 'medium' });
  return [...flows(fromMs, fromMs + lengthMs)].map(({ labels, line }) => ({
    ...(JSON.parse(line) as Line),
    ...labels,
  }));
};

const night = hourOf(2, 1);
const noon = hourOf(12, 1);

describe.each([
  ['at noon', noon],
  ['at night', night],
  ['at noon of another world', hourOf(12, 4)],
])('%s', (_, lines) => {
  it.each(['Name', 'OwnerName'] as const)(
    'the largest pair by %s is at most twenty times the middle one of the top fifty',
    (field) => {
      const top = amounts(lines, field).slice(0, 50);
      expect(top).toHaveLength(50);
      expect((top[0]?.[1] ?? 0) / (top[25]?.[1] ?? 0)).toBeLessThan(20);
      expect((top[0]?.[1] ?? 0) / (top[49]?.[1] ?? 0)).toBeGreaterThan(2);
    },
  );
});

describe('the nightly jobs', () => {
  const talks = (lines: readonly Line[], job: string): Line[] =>
    lines.filter((line) =>
      [line.SrcK8S_OwnerName, line.DstK8S_OwnerName].some((name) => name === job),
    );
  const isToStore = ({ DstPort, DstK8S_Type }: Line): boolean =>
    DstPort === 443 && DstK8S_Type === undefined;
  const toStore = (lines: readonly Line[]): number =>
    talks(lines, 'nightly-backup').filter(isToStore).length;

  it('run at night and not at noon', () => {
    expect(toStore(night)).toBeGreaterThan(10);
    expect(toStore(noon)).toBe(0);
    const report = talks(hourOf(4, 1), 'nightly-report');
    expect(report.some(({ SrcPort }) => SrcPort === 5432)).toBe(true);
    expect(talks(noon, 'nightly-report').some(({ SrcPort }) => SrcPort === 5432)).toBe(false);
  });

  it('a backup is the largest of its hour, and goes one way', () => {
    const found = amounts(night, 'OwnerName');
    expect(found[0]?.[0]).toBe('apps-team-shop/nightly-backup > undefined/198.51.100.20');
    const sum = (isMeant: (line: Line) => boolean): number =>
      talks(night, 'nightly-backup')
        .filter(isMeant)
        .reduce((total, { Bytes }) => total + Number(Bytes ?? 0), 0);
    const out = sum(isToStore);
    const back = sum(({ SrcPort, SrcK8S_Type }) => SrcPort === 443 && SrcK8S_Type === undefined);
    expect(out).toBeGreaterThan(20 * back);
  });
});

it('a lookup is small, and a query of a database smaller than its answer', () => {
  const sizes = (isMeant: (line: Line) => boolean): number[] =>
    noon
      .filter((line) => line.Bytes !== undefined && isMeant(line))
      .map(({ Bytes }) => Number(Bytes));
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  expect(Math.max(...sizes(({ DstPort }) => DstPort === 53))).toBeLessThan(1_500);
  const [query, answer] = [
    mean(sizes(({ DstPort }) => DstPort === 5432)),
    mean(sizes(({ SrcPort }) => SrcPort === 5432)),
  ];
  expect(answer).toBeGreaterThan(3 * query);
});

it.each(Object.entries(PROFILES) as [string, TrafficProfile][])(
  'packets of %s fit into an ethernet frame',
  (_, { request, response }) => {
    for (const [packets, bytes] of [request, response]) {
      expect(packets).toBeGreaterThanOrEqual(1);
      expect(bytes).toBeGreaterThanOrEqual(54);
      expect(bytes).toBeLessThanOrEqual(1514);
    }
  },
);
