import { deliveredFlow } from '../../../dev/testing/sampleFlows';
import { serviceCall } from '../../../dev/testing/serviceCall';
import type { Flow } from './flow';
import { otherRecords } from './otherRecords';
import { sameTraffic } from './sameTraffic';

const ours = deliveredFlow();
const theirs = deliveredFlow({ FlowDirection: 1 });

const othersOf = (record: Flow, flows: readonly Flow[]) => otherRecords(record, sameTraffic(flows));

it('finds the record of the other reporter and no other traffic', () => {
  const later = deliveredFlow({ FlowDirection: 1, TimeFlowStartMs: 1, TimeFlowEndMs: 2 });
  const another = deliveredFlow({ DstPort: 80 });
  expect(othersOf(ours, [ours, theirs, later, another])).toEqual([
    { kind: 'report', record: theirs },
  ]);
});

it('finds the record of a packet that the next interface saw a moment later', () => {
  const endMs = Number(ours.fields.TimeFlowEndMs);
  const later = deliveredFlow({ TimeFlowStartMs: endMs + 1, TimeFlowEndMs: endMs + 1 });
  expect(othersOf(ours, [ours, later])).toEqual([{ kind: 'report', record: later }]);
});

it('finds no record without times', () => {
  const timeless = deliveredFlow({ TimeFlowStartMs: null });
  expect(othersOf(ours, [ours, timeless])).toEqual([]);
  expect(othersOf(timeless, [ours, timeless])).toEqual([]);
});

it('finds the Service that a delivered flow was addressed to, and back', () => {
  const all = serviceCall();
  const flows = Object.values(all) as Flow[];
  expect(othersOf(all.received, flows)).toEqual([
    { kind: 'report', record: all.sent },
    { kind: 'addressed', record: all.call, stem: 'Dst', name: 'apps-team-2/backend' },
  ]);
  expect(othersOf(all.answer, flows)).toEqual([
    { kind: 'delivered', record: all.answered, stem: 'Src', name: 'apps-team-2/backend-0' },
  ]);
});

it('names what is behind a Service by its address where it is no object', () => {
  const { call, received } = serviceCall();
  const nowhere = { DstK8S_Name: undefined, DstK8S_Type: undefined };
  const outside = { ...received, fields: { ...received.fields, ...nowhere } };
  expect(othersOf(call, [call, outside])).toMatchObject([
    { kind: 'delivered', name: '10.129.0.9' },
  ]);
});

it.each([
  ['ARP by its MACs', { SrcAddr: null, DstAddr: null, SrcPort: null, DstPort: null, Proto: null }],
])('tells %s', (_what, arp) => {
  const [one, other] = ['0A:00', '0B:00'].map((SrcMac) =>
    deliveredFlow({ ...arp, SrcMac, Etype: 2054 }),
  );
  if (!one || !other) throw new Error('two flows expected');
  expect(othersOf(one, [one, other])).toEqual([]);
});
