import fc from 'fast-check';
import { capturedFlows, reportedCase } from '../../../dev/testing/recordedFlows';
import { sampleFlow, samplePage } from '../../../dev/testing/sampleFlows';
import { serviceCall } from '../../../dev/testing/serviceCall';
import { AS_DELIVERED, isCounted, type Counting } from '../counting';
import type { Flow } from './flow';
import { flowRows, recordRows } from './flowRows';
import { flowTotals } from './flowTotals';
import { hasFacts } from './lentFacts';
import { sameTraffic } from './sameTraffic';

const AS_ADDRESSED: Counting = { traffic: 'addressed', isByDirection: false };
const POD = { DstK8S_Type: 'Pod', DstAddr: '10.129.0.9', DstPort: 8443 };

const egress = sampleFlow({
  ...POD,
  FlowDirection: 1,
  Interfaces: ['eth0'],
  IfDirections: [1],
  Bytes: 100,
});
const ingress = sampleFlow({
  ...POD,
  FlowDirection: 0,
  Interfaces: ['ens5'],
  IfDirections: [0],
  Bytes: 90,
});

const rowsOf = (...flows: readonly Flow[]) => flowRows(flows, AS_DELIVERED);

describe('two reports of a flow', () => {
  it("are one row, the receiver's, with the interfaces of both", () => {
    const [row, ...rest] = rowsOf(egress, ingress);
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ record: ingress, copies: [egress], isCopy: false });
    expect(row?.flow.fields).toMatchObject({
      FlowDirection: 0,
      Bytes: 90,
      Interfaces: ['ens5', 'eth0'],
      IfDirections: [0, 1],
    });
  });

  it.each([
    ['DNS', { DnsId: 7, DnsName: 'a.example.', DnsLatencyMs: 0 }],
    ['drops', { PktDropPackets: 3, PktDropLatestDropCause: 'X' }],
    ['latency', { TimeFlowRttNs: 9_000_000 }],
    ['TLS', { TLSVersion: 'TLS 1.0' }],
  ])('show %s that the other one knows', (_what, facts) => {
    const rows = rowsOf(ingress, sampleFlow({ ...POD, FlowDirection: 1, ...facts }));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.record).toBe(ingress);
    expect(rows[0]?.flow.fields).toMatchObject({ ...facts, FlowDirection: 0 });
  });

  it('show the decisions of both places', () => {
    const [allow, deny] = [{ Action: 'allow' }, { Action: 'drop' }];
    const rows = rowsOf(
      sampleFlow({ ...POD, FlowDirection: 0, NetworkEvents: [allow] }),
      sampleFlow({ ...POD, FlowDirection: 1, NetworkEvents: [deny, allow] }),
    );
    expect(rows.map(({ flow }) => flow.fields.NetworkEvents)).toEqual([[allow, deny]]);
  });

  it('keep the latency of the counted one, and are one row all the same', () => {
    const rows = rowsOf(
      sampleFlow({ ...POD, FlowDirection: 0, TimeFlowRttNs: 1 }),
      sampleFlow({ ...POD, FlowDirection: 1, TimeFlowRttNs: 2 }),
    );
    expect(rows.map(({ flow }) => flow.fields.TimeFlowRttNs)).toEqual([1]);
  });

  it('are two rows where they tell of different drops, the copy marked', () => {
    const rows = rowsOf(
      sampleFlow({ ...POD, FlowDirection: 1, PktDropPackets: 2 }),
      sampleFlow({ ...POD, FlowDirection: 0, PktDropPackets: 3 }),
    );
    expect(rows.map(({ record, isCopy }) => [record.fields.PktDropPackets, isCopy])).toEqual([
      [2, true],
      [3, false],
    ]);
  });

  it.each([
    ['ports', { SrcPort: 1 }],
    ['networks', { SrcK8S_NetworkName: 'blue' }],
    ['protocols', { Proto: 17 }],
    ['times', { TimeFlowStartMs: 1, TimeFlowEndMs: 2 }],
  ])('of different %s are none of one flow', (_what, fields) => {
    const other = sampleFlow({ ...POD, FlowDirection: 1, PktDropPackets: 1, ...fields });
    expect(rowsOf(ingress, other).map(({ isCopy }) => isCopy)).toEqual([false, true]);
  });
});

describe('a call to a Service', () => {
  const { call, sent, received, answer, answered } = serviceCall();
  const all = [call, sent, received, answer, answered];

  it('is a row for each way, with the facts of the copies and the Service that it came through', () => {
    const rows = rowsOf(...all);
    expect(rows.map(({ record }) => record)).toEqual([received, answered]);
    expect(rows.map(({ via }) => via)).toEqual([
      { stem: 'Dst', service: { kind: 'Service', name: 'backend', namespace: 'apps-team-2' } },
      { stem: 'Src', service: { kind: 'Service', name: 'backend', namespace: 'apps-team-2' } },
    ]);
    expect(rows[1]?.flow.fields).toMatchObject({ DnsId: 7, SrcK8S_Type: 'Pod', SrcPort: 8443 });
    expect(rows.map(({ copies }) => copies)).toEqual([[call, sent], [answer]]);
  });

  it('swaps the roles where it is counted as addressed', () => {
    const rows = flowRows(all, AS_ADDRESSED);
    expect(rows.map(({ record }) => record)).toEqual([call, answer]);
    expect(rows.map(({ copies }) => copies)).toEqual([[sent, received], [answered]]);
    expect(rows.map(({ via }) => via)).toEqual([undefined, undefined]);
  });

  it("is a marked row where only a fact of the Service's record is loaded, and none without a fact", () => {
    expect(rowsOf(call, answer).map(({ record, isCopy }) => [record, isCopy])).toEqual([
      [answer, true],
    ]);
  });

  it('is paired with none of two flows that fit alike', () => {
    const [one, two] = ['10.129.0.9', '10.129.0.10'].map((DstAddr) =>
      sampleFlow({ ...POD, DstAddr, FlowDirection: 0, Bytes: 700 }),
    );
    if (!one || !two) throw new Error('two flows expected');
    const traffic = sameTraffic([call, one, two]);
    expect(traffic.twinsOf(call)).toEqual([]);
    expect(traffic.twinsOf(one)).toEqual([]);
  });

  it('is told apart by its bytes', () => {
    const [one, two] = [700, Number(call.fields.Bytes)].map((Bytes, at) =>
      sampleFlow({ ...POD, DstAddr: `10.129.0.${at}`, FlowDirection: 0, Bytes }),
    );
    if (!one || !two) throw new Error('two flows expected');
    expect(sameTraffic([call, one, two]).twinsOf(call)).toEqual([two]);
  });

  it('is not paired with what flows the other way or at another time', () => {
    const later = sampleFlow({ ...POD, TimeFlowStartMs: 1, TimeFlowEndMs: 2 });
    expect(sameTraffic([call, answered, later]).twinsOf(call)).toEqual([]);
  });
});

it('shows every record on request, the copies marked', () => {
  const { call, received } = serviceCall();
  const rows = recordRows([call, received], AS_DELIVERED);
  expect(rows.map(({ record, flow, isCopy }) => [record, flow, isCopy])).toEqual([
    [call, call, true],
    [received, received, false],
  ]);
});

describe('laws', () => {
  const KINDS = fc.constantFrom<string | null>('Pod', 'Service', 'Node', null);
  const anyFlow = fc
    .record({
      from: KINDS,
      to: KINDS,
      direction: fc.constantFrom<number | null>(0, 1, 2, null),
      host: fc.integer({ min: 0, max: 2 }),
      bytes: fc.constantFrom<number | null>(100, 200, null),
      dns: fc.constantFrom<number | null>(null, 1, 2),
      drops: fc.constantFrom<number | null>(null, 0, 1, 2),
      at: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ from, to, direction, host, bytes, dns, drops, at }) =>
      sampleFlow(
        {
          SrcK8S_Type: from,
          DstK8S_Type: to,
          DstAddr: `10.0.0.${host}`,
          FlowDirection: direction,
          Bytes: bytes,
          DnsId: dns,
          PktDropPackets: drops,
        },
        at,
      ),
    );
  const flows = fc.array(anyFlow, { maxLength: 25 });
  const counting = fc.record<Counting>({
    traffic: fc.constantFrom('delivered', 'addressed'),
    isByDirection: fc.boolean(),
  });
  const valuesOf = (some: readonly Flow[], name: string) =>
    new Set(some.map((one) => one.fields[name]));

  it('every counted record is a row of its own, in order, and no fact is lost', () => {
    fc.assert(
      fc.property(flows, counting, (some, how) => {
        const rows = flowRows(some, how);
        const counted = some.filter(isCounted(how));
        expect(rows.filter(({ isCopy }) => !isCopy).map(({ record }) => record)).toEqual(counted);
        const places = rows.map(({ record }) => some.indexOf(record));
        expect([...places].sort((a, b) => a - b)).toEqual(places);
        const shown = rows.map(({ flow }) => flow);
        for (const name of ['DnsId', 'PktDropPackets'])
          for (const value of valuesOf(some, name))
            if (value) expect(valuesOf(shown, name)).toContain(value);
        const taken = new Set(rows.flatMap(({ record, copies }) => [record, ...copies]));
        expect(some.filter((one) => !taken.has(one) && hasFacts(one))).toEqual([]);
      }),
    );
  });

  it('sums are those of the counted records, whatever the size of the pages', () => {
    fc.assert(
      fc.property(flows, counting, fc.integer({ min: 1, max: 7 }), (some, how, size) => {
        const pages: Flow[][] = [];
        for (let at = 0; at < some.length; at += size) pages.push(some.slice(at, at + size));
        const totals = pages.map((page) => flowTotals(samplePage(page), how));
        const whole = flowTotals(samplePage(some), how);
        for (const name of ['flows', 'copies', 'bytes', 'packets', 'droppedPackets'] as const)
          expect(totals.reduce((sum, one) => sum + one[name], 0)).toBe(whole[name]);
        const shown = flowRows(some, how).filter(({ isCopy }) => !isCopy);
        expect(shown.reduce((sum, { flow }) => sum + Number(flow.fields.Bytes ?? 0), 0)).toBe(
          whole.bytes,
        );
      }),
    );
  });

  it('counted rows are the rows of themselves', () => {
    fc.assert(
      fc.property(flows, counting, (some, how) => {
        const counted = flowRows(some, how).filter(({ isCopy }) => !isCopy);
        const once = counted.map(({ flow }) => flow);
        expect(flowRows(once, how).map(({ flow }) => flow)).toEqual(once);
      }),
    );
  });
});

describe('many', () => {
  const ONE_CALL = serviceCall();
  it.each([
    ['calls', (at: number) => serviceCall(at)],
    // As if stored again and again.
    ['records of one moment and one connection', () => ONE_CALL],
  ])('%s are put together', (_what, make) => {
    const flows = Array.from({ length: 10_000 }, (_, at) =>
      (Object.values(make(at)) as Flow[]).map((flow) => ({ ...flow })),
    ).flat();
    expect(flows).toHaveLength(50_000);
    const rows = flowRows(flows, AS_DELIVERED);
    expect(rows).toHaveLength(20_000);
    expect(rows.reduce((sum, { copies }) => sum + copies.length, 0)).toBe(30_000);
  });
});

describe('flows of a real cluster', () => {
  it.each(['captured-flows', 'captured-flows-sent'])('%s: lose no record and no fact', (name) => {
    const flows = capturedFlows(name);
    if (!flows) return;
    expect(flows).toHaveLength(50);
    const totals = flowTotals(samplePage(flows), AS_DELIVERED);
    const counted = flows.filter(isCounted(AS_DELIVERED));
    expect([totals.flows, totals.flows + totals.copies]).toEqual([counted.length, 50]);
    const shown = flowRows(flows, AS_DELIVERED).map(({ flow }) => flow);
    for (const field of ['DnsId', 'PktDropPackets', 'NetworkEvents'])
      for (const flow of flows.filter(({ fields }) => fields[field]))
        expect(shown.map(({ fields }) => fields[field])).toContainEqual(flow.fields[field]);
  });

  it('have a row for the twin of each record with a Service', () => {
    const flows = capturedFlows('captured-flows');
    if (!flows) return;
    const services = flows.filter(isCounted(AS_ADDRESSED));
    expect(services).toHaveLength(11);
    const rows = flowRows(flows, AS_DELIVERED);
    const taken = services.map((service) => rows.find(({ copies }) => copies.includes(service)));
    expect(taken.map((row) => row?.via?.service.name).sort()).toEqual([
      ...Array<string>(8).fill('dns-default'),
      ...Array<string>(3).fill('kubernetes'),
    ]);
  });

  it('shows the drops of a policy on a record without bytes as a counted row', () => {
    const flow = reportedCase('dropsOfPoliciesAlone');
    if (!flow) return;
    expect(flowRows([flow], AS_DELIVERED)).toMatchObject([{ record: flow, isCopy: false }]);
    expect(flowTotals(samplePage([flow]), AS_DELIVERED)).toMatchObject({
      flows: 1,
      copies: 0,
      bytes: 0,
      droppedPackets: 2,
      droppedBytes: 120,
    });
  });

  it('keeps a flow of a secondary network apart from the same addresses on another', () => {
    const flow = reportedCase('secondaryNetwork');
    if (!flow) return;
    const other = { ...flow.fields, FlowDirection: 1, SrcK8S_NetworkName: 'apps-team-shop/red' };
    const elsewhere = sampleFlow({ ...other, PktDropPackets: 1 });
    expect(rowsOf(flow, elsewhere).map(({ isCopy }) => isCopy)).toEqual([false, true]);
    expect(sameTraffic([flow, elsewhere]).reportsOf(flow)).toEqual([]);
  });
});
