import { sampleFlow } from '../../../dev/testing/sampleFlows';
import type { FieldValue } from '../flows/flow';
import { readableValues } from './readableValue';

const read = (name: string, value: FieldValue, more: Record<string, FieldValue> = {}) =>
  readableValues(sampleFlow({ ...more, [name]: value }), name, { timeZone: 'UTC', locale: 'en' });

it.each<[string, FieldValue, object]>([
  ['DstPort', 443, { text: 'https (443)', raw: '443' }],
  ['DstPort', 50123, { text: '50123', raw: '50123' }],
  ['Proto', 6, { text: 'TCP', raw: '6' }],
  ['Proto', 253, { raw: '253' }],
  ['Etype', 2054, { text: 'ARP' }],
  ['FlowDirection', 2, { text: 'Inner' }],
  ['DnsErrno', 2, { text: 'ENOENT (2)', description: 'No such file or entry' }],
  [
    'TimeReceived',
    1_708_011_872,
    { text: '15:44:32.000', description: '2024-02-15T15:44:32.000Z' },
  ],
  ['Bytes', 109_627, { text: '110 kB', description: '109,627 B', raw: '109627' }],
  [
    'PktDropLatestDropCause',
    'SKB_DROP_REASON_TCP_RESET',
    { text: 'TCP_RESET', raw: 'SKB_DROP_REASON_TCP_RESET' },
  ],
  ['_RecordType', 'heartbeat', { text: 'Update of a conversation', isLabel: true }],
  ['_IsFirst', true, { text: 'Yes', isLabel: true }],
  ['Bytes', 'many', { text: 'many' }],
  ['Novel', { a: 1 } as unknown as FieldValue, { text: '{"a":1}' }],
])('%s %j', (name, value, expected) => {
  expect(read(name, value)).toEqual([expect.objectContaining(expected)]);
});

it('reads lists item by item and the flags of older agents', () => {
  expect(read('Flags', 18).map(({ text }) => text)).toEqual(['SYN', 'ACK']);
  expect(read('IfDirections', [0, 1]).map(({ text }) => text)).toEqual(['Ingress', 'Egress']);
  expect(read('Interface', 'eth0')).toHaveLength(1);
});

it.each<[FieldValue]>([[null], [''], [[]]])('takes %j for absent', (value) => {
  expect(read('Udns', value)).toEqual([]);
});

it('says an event in a sentence', () => {
  const [event] = read('NetworkEvents', [
    { Type: 'NetpolNode', Action: 'allow', Direction: 'Ingress' },
  ]);
  expect(event?.text).toBe('Allowed by default allow from local node policy, direction Ingress');
});

it('carries the date where the range does not end today', () => {
  const [time] = readableValues(sampleFlow(), 'TimeFlowEndMs', {
    timeZone: 'UTC',
    locale: 'en',
    hasDates: true,
  });
  expect(time?.text).toBe('Feb 15, 2024 12:00:00.000');
});
