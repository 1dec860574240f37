import type { Flow } from './flow';
import type { FlowPage } from './flowPage';
import type { Bytes, BytesPerSecond, Packets } from './format/units';
import { mergeReporters } from './reporters';

/** Sums over loaded flows, each counted at one reporter. Numbers are as stored, not multiplied by sampling. */
export interface FlowTotals {
  readonly flows: number;
  /** Records left out because another node reported the same flow. */
  readonly merged: number;
  readonly bytes: Bytes;
  readonly packets: Packets;
  readonly droppedBytes: Bytes;
  readonly droppedPackets: Packets;
  /** Bytes over the time that the loaded flows cover; undefined when they cover none. */
  readonly rate: BytesPerSecond | undefined;
  /** One packet in so many was seen; every value that occurs, ascending. */
  readonly samplings: readonly number[];
}

const sumOf = (flows: readonly Flow[], name: string): number =>
  flows.reduce((sum, { fields }) => {
    const value = fields[name];
    return typeof value === 'number' && Number.isFinite(value) ? sum + value : sum;
  }, 0);

const NS_PER_MS = 1e6;

/** Flows run from the end of the window down to the oldest one, or to its start once all are loaded. */
const coveredMs = ({ flows, hasMore, window }: FlowPage): number => {
  const oldest = flows.at(-1);
  const start = hasMore && oldest ? Number(oldest.tsNs) / NS_PER_MS : window.startMs;
  return window.endMs - start;
};

const samplingsOf = (flows: readonly Flow[]): number[] =>
  [
    ...new Set(
      flows.flatMap(({ fields: { Sampling } }) => (typeof Sampling === 'number' ? [Sampling] : [])),
    ),
  ].sort((a, b) => a - b);

/**
 * What the loaded flows amount to. A fully dropped flow has no bytes of its own, so that it counts as a flow and in
 * the dropped sums only.
 */
export const flowTotals = (page: FlowPage, merged = mergeReporters(page.flows)): FlowTotals => {
  const bytes = sumOf(merged, 'Bytes');
  const seconds = coveredMs(page) / 1000;
  return {
    flows: merged.length,
    merged: page.flows.length - merged.length,
    bytes,
    packets: sumOf(merged, 'Packets'),
    droppedBytes: sumOf(merged, 'PktDropBytes'),
    droppedPackets: sumOf(merged, 'PktDropPackets'),
    rate: seconds > 0 ? bytes / seconds : undefined,
    samplings: samplingsOf(merged),
  };
};
