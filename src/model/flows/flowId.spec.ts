import { sampleFlow, sampleFlows } from '../../../dev/testing/sampleFlows';
import { findFlow, flowId, timeOfFlowId } from './flowId';

it('gives the same record the same id, whoever read it', () => {
  const flow = sampleFlow();
  const again = { ...flow, labels: Object.fromEntries(Object.entries(flow.labels).reverse()) };
  expect(flowId(again)).toBe(flowId(flow));
});

it('tells records of one moment apart, by line and by labels', () => {
  const flow = sampleFlow();
  const ids = [flow, sampleFlow({ Bytes: 1 }), { ...flow, labels: { app: 'x' } }].map(flowId);
  expect(new Set(ids).size).toBe(3);
});

it('gives 5,000 flows 5,000 ids', () => {
  expect(new Set(sampleFlows(5000).map(flowId)).size).toBe(5000);
});

it('finds a flow by its id and its time from the id alone', () => {
  const flows = sampleFlows(3);
  const id = flows[1] && flowId(flows[1]);
  expect(findFlow(flows, id)).toBe(flows[1]);
  expect(timeOfFlowId(id ?? '')).toBe(flows[1]?.fields.TimeFlowEndMs);
  expect(timeOfFlowId('node:worker-1')).toBeUndefined();
});
