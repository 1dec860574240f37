import { sampleFlow } from '../../dev/testing/sampleFlows';
import { AS_DELIVERED, countingOf, isCounted, type Counting } from './counting';
import { parseFilters } from './url/filtersText';
import { viewExpression } from './filters/viewExpression';

const record = (from: string | null, to: string | null, direction: number | null) =>
  sampleFlow({ SrcK8S_Type: from, DstK8S_Type: to, FlowDirection: direction });

describe('as delivered', () => {
  it.each([
    ['at the receiver', 'Pod', 'Pod', 0, true],
    ['at the sender, whose peer reports as well', 'Pod', 'Pod', 1, false],
    ['on one node', 'Pod', 'Pod', 2, true],
    ['out of the cluster', 'Pod', null, 1, true],
    ['into the cluster', null, 'Pod', 0, true],
    ['without a direction', 'Pod', 'Pod', null, true],
    ['to a Service', 'Pod', 'Service', 1, false],
    ['from a Service', 'Service', 'Pod', 0, false],
    ['to a Service from outside', null, 'Service', 0, false],
  ])('%s', (_what, from, to, direction, counts) => {
    expect(isCounted(AS_DELIVERED)(record(from, to, direction))).toBe(counts);
  });
});

describe('as addressed', () => {
  const addressed: Counting = { traffic: 'addressed', isByDirection: false };
  it.each([
    ['the call', 'Pod', 'Service', 1, true],
    ['the answer', 'Service', 'Pod', 0, true],
    ['the answer at another node', 'Service', 'Pod', 1, false],
    ['the answer out of the cluster', 'Service', null, 1, true],
    ['what is delivered', 'Pod', 'Pod', 0, false],
  ])('%s', (_what, from, to, direction, counts) => {
    expect(isCounted(addressed)(record(from, to, direction))).toBe(counts);
  });
});

it('counts every reporter of a direction that was asked for', () => {
  const egress = isCounted({ traffic: 'delivered', isByDirection: true });
  expect(egress(record('Pod', 'Pod', 1))).toBe(true);
  expect(egress(record('Pod', 'Service', 1))).toBe(false);
});

const countingFor = (filters: string, match: 'all' | 'any' | 'bidirectional' = 'all') =>
  countingOf(
    viewExpression({
      filters: parseFilters(filters).filters,
      match,
      recordType: 'flowLog',
      packetLoss: 'all',
    }),
  );

it.each([
  ['dst_kind=Service', 'all', 'addressed'],
  ['kind=Service', 'all', 'addressed'],
  ['src_kind=Service;dst_port=443', 'bidirectional', 'addressed'],
  ['dst_resource=Service.shop.web', 'all', 'addressed'],
  ['resource=Service.shop.web', 'all', 'addressed'],
  ['dst_kind=Service,Pod', 'all', 'delivered'],
  ['dst_kind!=Service', 'all', 'delivered'],
  ['dst_kind=Pod', 'all', 'delivered'],
  ['dst_kind=Service;dst_port=443', 'any', 'delivered'],
  ['src_kind=Service;dst_kind=Service', 'any', 'addressed'],
  ['dst_name=web', 'all', 'delivered'],
  ['', 'all', 'delivered'],
] as const)('counts %s matched by %s as %s', (filters, match, traffic) => {
  expect(countingFor(filters, match).traffic).toBe(traffic);
});

it('takes the reporter from a filter on direction', () => {
  expect(countingFor('node_direction=egress').isByDirection).toBe(true);
  expect(countingFor('ifdirections=egress').isByDirection).toBe(false);
});
