import { isCounted, type Counting } from '../counting';
import type { Flow } from './flow';
import type { FlowPage } from './flowPage';
import type { Bytes, BytesPerSecond, Packets } from '../format/units';

/** Sums over the counted ones of the loaded records. Numbers are as stored, not multiplied by sampling. */
export interface FlowTotals {
  readonly flows: number;
  /** Loaded records that no sum counts. */
  readonly copies: number;
  readonly bytes: Bytes;
  readonly packets: Packets;
  /** Of all loaded records: a drop counts where it was seen. */
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
 * What the loaded records amount to. A fully dropped flow has no bytes of its own, so that it counts as a flow and in
 * the dropped sums only.
 */
export const flowTotals = (page: FlowPage, counting: Counting): FlowTotals => {
  const counted = page.flows.filter(isCounted(counting));
  const bytes = sumOf(counted, 'Bytes');
  const seconds = coveredMs(page) / 1000;
  return {
    flows: counted.length,
    copies: page.flows.length - counted.length,
    bytes,
    packets: sumOf(counted, 'Packets'),
    droppedBytes: sumOf(page.flows, 'PktDropBytes'),
    droppedPackets: sumOf(page.flows, 'PktDropPackets'),
    rate: seconds > 0 ? bytes / seconds : undefined,
    samplings: samplingsOf(page.flows),
  };
};
