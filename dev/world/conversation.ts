import type { Observation } from './observation';
import { hashOf, type Random } from './random';

const STAGES = ['newConnection', 'heartbeat', 'endConnection'] as const;

/** Fields of single flows that connection tracking does not carry on. */
const NOT_TRACKED = {
  Flags: undefined,
  Packets: undefined,
  Bytes: undefined,
  TimeFlowRttNs: undefined,
  NetworkEvents: undefined,
};

const half = (value: unknown): number => (typeof value === 'number' ? Math.floor(value / 2) : 0);

/** The record that connection tracking writes about the flow, if it has addresses and ports. */
export function conversationOf(observation: Observation, random: Random): Observation[] {
  const { fields, family, src, dst } = observation;
  if (family === 'none' || fields.SrcPort === undefined || fields.Bytes === undefined) return [];
  const recordType = random.pick(STAGES);
  const { Packets, Bytes, TimeFlowRttNs, SrcPort, DstPort } = fields;
  const low = hashOf(src.ip, dst.ip, JSON.stringify([SrcPort, DstPort]));
  const tracked = {
    ...fields,
    ...NOT_TRACKED,
    _HashId: `${hashOf(low, 1).toString(16)}${low.toString(16)}`.padStart(16, '0'),
    _IsFirst: recordType === 'newConnection',
    numFlowLogs: random.between(1, 12),
    Bytes_AB: half(Bytes),
    Bytes_BA: half(Bytes),
    Packets_AB: half(Packets),
    Packets_BA: half(Packets),
    MaxTimeFlowRttNs: TimeFlowRttNs,
  };
  return [{ ...observation, recordType, fields: tracked }];
}
