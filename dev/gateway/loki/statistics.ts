import type { ScanCounts } from '../evaluate/scan';

/** The summary that Loki adds to the answer of a query; `execTime` in seconds. */
export function statistics(
  { lines, bytes }: ScanCounts,
  startedAt: number,
  entriesReturned: number,
): unknown {
  const execTime = (performance.now() - startedAt) / 1000;
  return {
    summary: {
      bytesProcessedPerSecond: Math.round(bytes / execTime),
      linesProcessedPerSecond: Math.round(lines / execTime),
      totalBytesProcessed: bytes,
      totalLinesProcessed: lines,
      execTime,
      queueTime: 0,
      subqueries: 0,
      totalEntriesReturned: entriesReturned,
      splits: 0,
      shards: 0,
      totalPostFilterLines: entriesReturned,
      totalStructuredMetadataBytesProcessed: 0,
    },
  };
}
