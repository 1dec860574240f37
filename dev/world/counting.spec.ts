import type { Flow } from '../../src/model/flows/flow';
import { AS_DELIVERED, isCounted } from '../../src/model/counting';
import { createWorld } from './createWorld';
import type { WorldSize } from './worldOptions';

type Line = Readonly<Record<string, unknown>>;

const END_MS = Date.UTC(2024, 10, 24, 3);

/** As the page reads them: all labels are texts but the direction. */
const stored = (size: WorldSize, lengthMs: number): Flow[] =>
  [...createWorld({ seed: 7, size }).flows(END_MS - lengthMs, END_MS)].map(
    ({ labels, tsNs, line }) => {
      const direction = labels.FlowDirection;
      const fields = {
        ...(JSON.parse(line) as Flow['fields']),
        ...labels,
        ...(direction === undefined ? {} : { FlowDirection: Number(direction) }),
      };
      return { labels, tsNs, line, fields };
    },
  );

const isService = (line: Line, side: 'Src' | 'Dst'): boolean =>
  line[`${side}K8S_Type`] === 'Service';
const isAddressed = (line: Line): boolean => isService(line, 'Src') || isService(line, 'Dst');

/** The end that is no service, with what was sent: the same in both records of one call or answer. */
function packetsOf(line: Line, side: 'Src' | 'Dst'): string {
  const { Proto, Bytes, Packets, Etype } = line;
  const end = [line[`${side}Addr`], line[`${side}Port`], line[`${side}K8S_Name`]];
  return JSON.stringify([side, ...end, Proto, Bytes, Packets, Etype]);
}

const startOf = ({ TimeFlowStartMs }: Line): number => Number(TimeFlowStartMs);
const endOf = ({ TimeFlowEndMs }: Line): number => Number(TimeFlowEndMs);

const isTogether = (one: Line, other: Line): boolean =>
  Math.floor(endOf(one) / 1000) === Math.floor(endOf(other) / 1000) &&
  startOf(one) <= endOf(other) &&
  startOf(other) <= endOf(one);

const CASES: readonly (readonly [WorldSize, number])[] = [
  ['small', 3_600_000],
  ['odd', 3_600_000],
  ['medium', 60_000],
];

describe.each(CASES)('in the %s world', (size, lengthMs) => {
  const records = stored(size, lengthMs);
  const lines = records.map(({ fields }): Line => fields);
  const addressed = lines.filter(isAddressed);
  const delivered = lines.filter((line) => !isAddressed(line));

  it('every record with a Service at an end has its delivered twins in the same slice', () => {
    expect(addressed.length).toBeGreaterThan(100);
    const twins = new Map<string, Line[]>();
    for (const line of delivered) {
      for (const side of ['Src', 'Dst'] as const) {
        const key = packetsOf(line, side);
        twins.set(key, [...(twins.get(key) ?? []), line]);
      }
    }
    for (const line of addressed) {
      const side = isService(line, 'Src') ? 'Dst' : 'Src';
      const found = (twins.get(packetsOf(line, side)) ?? []).filter((other) =>
        isTogether(line, other),
      );
      const directions = found.map(({ FlowDirection }) => FlowDirection).sort();
      expect([JSON.stringify(line), directions.join()]).toEqual([
        JSON.stringify(line),
        expect.stringMatching(/^(0,1|2)(,(0,1|2))*$/) as string,
      ]);
    }
  });

  it('a call to a Service is seen at its client, outwards, and the answer inwards', () => {
    for (const line of addressed) {
      const [client, direction] = isService(line, 'Dst') ? ['Src', 1] : ['Dst', 0];
      expect(line.FlowDirection).toBe(direction);
      expect(line.AgentIP).toBe(line[`${client}K8S_HostIP`]);
      expect(isService(line, 'Src') && isService(line, 'Dst')).toBe(false);
    }
  });

  it('what DNS said stands on the answer from port 53, once', () => {
    const told = lines.filter(({ DnsId }) => DnsId !== undefined);
    expect(told.length).toBeGreaterThan(20);
    for (const { SrcPort, DnsName, DnsFlagsResponseCode } of told) {
      expect([SrcPort, typeof DnsName, typeof DnsFlagsResponseCode]).toEqual([
        53,
        'string',
        'string',
      ]);
    }
    const outside = lines.filter(({ SrcPort, DnsId }) => SrcPort === 53 && DnsId === undefined);
    expect(outside).toEqual([]);
    const asked = ['DnsId', 'DnsLatencyMs', 'DnsName', 'DnsErrno', 'DnsFlags'];
    expect(
      lines.filter((line) => line.DnsId === undefined && asked.some((key) => key in line)),
    ).toEqual([]);
  });

  it('counted bytes are what was really sent, once', () => {
    const counted = records
      .filter(isCounted(AS_DELIVERED))
      .reduce((sum, { fields }) => sum + Number(fields.Bytes ?? 0), 0);
    const sent = new Map<string, Map<unknown, number>>();
    for (const line of delivered) {
      const { SrcAddr, DstAddr, SrcPort, DstPort, Proto, IcmpType, SrcMac, AgentIP } = line;
      const ends = [SrcAddr, DstAddr, SrcPort, DstPort, Proto, IcmpType, SrcMac];
      const key = JSON.stringify([...ends, startOf(line), endOf(line)]);
      const byAgent = sent.get(key) ?? new Map<unknown, number>();
      byAgent.set(AgentIP, (byAgent.get(AgentIP) ?? 0) + Number(line.Bytes ?? 0));
      sent.set(key, byAgent);
    }
    const disagreeing = [...sent.values()].filter((byAgent) => new Set(byAgent.values()).size > 1);
    expect(disagreeing).toEqual([]);
    const once = [...sent.values()].reduce(
      (sum, byAgent) => sum + Math.max(...byAgent.values()),
      0,
    );
    expect(once).toBeGreaterThan(0);
    expect(counted).toBe(once);
  });
});
