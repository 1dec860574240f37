import { sampleFlow, sampleFlows, samplePage } from '../../dev/testing/sampleFlows';
import { flowTotals } from './flowTotals';

const seenTwice = [
  sampleFlow({ FlowDirection: 0 }),
  sampleFlow({ FlowDirection: 1, AgentIP: '10.0.0.6' }),
];

it('counts a flow at one of its two reporters', () => {
  expect(flowTotals(samplePage(seenTwice))).toMatchObject({ flows: 1, merged: 1, bytes: 1200 });
});

it('counts a fully dropped flow without bytes', () => {
  const dropped = sampleFlow({ Bytes: null, Packets: null, PktDropBytes: 80, PktDropPackets: 2 });
  expect(flowTotals(samplePage([dropped]))).toMatchObject({
    flows: 1,
    bytes: 0,
    packets: 0,
    droppedBytes: 80,
    droppedPackets: 2,
  });
});

it('takes the rate over the whole range once all flows are loaded', () => {
  expect(flowTotals(samplePage([sampleFlow({ Bytes: 3000 })])).rate).toBe(10);
});

it('takes the rate over the loaded part while there is more', () => {
  const flows = sampleFlows(11);
  const bytes = flows.reduce((sum, { fields }) => sum + Number(fields.Bytes), 0);
  expect(flowTotals(samplePage(flows, { hasMore: true })).rate).toBeCloseTo(bytes / 10);
});

it('has no rate for a range of no length', () => {
  const window = { startMs: 5, endMs: 5 };
  expect(flowTotals(samplePage([], { window })).rate).toBeUndefined();
});

it('names every sampling that occurs', () => {
  const flows = [sampleFlow({ Sampling: 50 }, 1), sampleFlow({ Sampling: 1 }, 2)];
  expect(flowTotals(samplePage(flows)).samplings).toEqual([1, 50]);
});
