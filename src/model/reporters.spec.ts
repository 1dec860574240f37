import { sampleFlow } from '../../dev/testing/sampleFlows';
import { mergeReporters } from './reporters';

const egress = sampleFlow({
  FlowDirection: 1,
  Interfaces: ['eth0'],
  IfDirections: [1],
  Bytes: 100,
});
const ingress = sampleFlow({
  FlowDirection: 0,
  Interfaces: ['ens5'],
  IfDirections: [0],
  Bytes: 90,
});

it('keeps ingress of two reporters, with the interfaces of both', () => {
  const [flow, ...rest] = mergeReporters([egress, ingress]);
  expect(rest).toEqual([]);
  expect(flow?.fields).toMatchObject({
    FlowDirection: 0,
    Bytes: 90,
    Interfaces: ['ens5', 'eth0'],
    IfDirections: [0, 1],
  });
});

it('keeps the reporter that knows of drops, DNS or events', () => {
  const knowing = sampleFlow({ FlowDirection: 1, PktDropPackets: 3 });
  expect(mergeReporters([ingress, knowing])).toEqual([knowing]);
});

it('keeps every record of the reporter it keeps, in order', () => {
  const later = sampleFlow({ FlowDirection: 0, TimeFlowStartMs: 9e12, TimeFlowEndMs: 9e12 + 1 });
  const merged = mergeReporters([later, egress, ingress]);
  expect(merged.map(({ fields }) => fields.FlowDirection)).toEqual([0, 0]);
  expect(merged[0]).toBe(later);
});

it.each([
  ['ports', { SrcPort: 1 }],
  ['networks', { SrcK8S_NetworkName: 'blue' }],
  ['protocols', { Proto: 17 }],
])('keeps flows of different %s apart', (_what, fields) => {
  expect(mergeReporters([egress, sampleFlow({ ...fields, FlowDirection: 0 })])).toHaveLength(2);
});

it('tells flows without addresses apart by their MACs', () => {
  const arp = { SrcAddr: null, DstAddr: null, SrcPort: null, DstPort: null, Proto: null };
  const flows = ['0A:00', '0B:00'].map((SrcMac) => sampleFlow({ ...arp, SrcMac, Etype: 2054 }));
  expect(mergeReporters(flows)).toHaveLength(2);
});

it('is idempotent', () => {
  const once = mergeReporters([egress, ingress, sampleFlow({ SrcPort: 2 })]);
  expect(mergeReporters(once)).toEqual(once);
});
