import {
  deliveredFlow,
  deliveredFlows,
  sampleFlow,
  samplePage,
} from '../../../dev/testing/sampleFlows';
import { serviceCall } from '../../../dev/testing/serviceCall';
import { AS_DELIVERED } from '../counting';
import type { Flow } from './flow';
import type { FlowPage } from './flowPage';
import { flowTotals } from './flowTotals';

const totalsOf = (page: FlowPage) => flowTotals(page, AS_DELIVERED);

it('counts a flow at one of its two reporters', () => {
  const seenTwice = [deliveredFlow(), deliveredFlow({ FlowDirection: 1, AgentIP: '10.0.0.6' })];
  expect(totalsOf(samplePage(seenTwice))).toMatchObject({ flows: 1, copies: 1, bytes: 1200 });
});

it('counts a call to a Service where it is delivered, or as it is addressed', () => {
  const page = samplePage(Object.values(serviceCall()) as Flow[]);
  expect(totalsOf(page)).toMatchObject({ flows: 2, copies: 3, bytes: 151 + 247 });
  const addressed = flowTotals(page, { traffic: 'addressed', isByDirection: false });
  expect(addressed).toMatchObject({ flows: 2, copies: 3, bytes: 151 + 247 });
});

it('counts drops wherever they were seen', () => {
  const copy = deliveredFlow({ FlowDirection: 1, PktDropBytes: 80, PktDropPackets: 2 });
  expect(totalsOf(samplePage([copy]))).toMatchObject({
    flows: 0,
    copies: 1,
    bytes: 0,
    droppedBytes: 80,
    droppedPackets: 2,
  });
});

it('counts a fully dropped flow without bytes', () => {
  const dropped = sampleFlow({
    DstK8S_Type: 'Pod',
    FlowDirection: 0,
    Bytes: null,
    Packets: null,
    PktDropBytes: 80,
    PktDropPackets: 2,
  });
  expect(totalsOf(samplePage([dropped]))).toMatchObject({
    flows: 1,
    bytes: 0,
    packets: 0,
    droppedBytes: 80,
    droppedPackets: 2,
  });
});

it('takes the rate over the whole range once all flows are loaded', () => {
  expect(totalsOf(samplePage([deliveredFlow({ Bytes: 3000 })])).rate).toBe(10);
});

it('takes the rate over the loaded part while there is more', () => {
  const flows = deliveredFlows(11);
  const bytes = flows.reduce((sum, { fields }) => sum + Number(fields.Bytes), 0);
  expect(totalsOf(samplePage(flows, { hasMore: true })).rate).toBeCloseTo(bytes / 10);
});

it('has no rate for a range of no length', () => {
  const window = { startMs: 5, endMs: 5 };
  expect(totalsOf(samplePage([], { window })).rate).toBeUndefined();
});

it('names every sampling that occurs', () => {
  const flows = [sampleFlow({ Sampling: 50 }, 1), sampleFlow({ Sampling: 1 }, 2)];
  expect(totalsOf(samplePage(flows)).samplings).toEqual([1, 50]);
});
