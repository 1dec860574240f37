import type { LogExpression } from '../logql/ast';
import type { Entry, FlowStore, TimeBounds } from '../store/createStore';
import { selectorTest } from '../store/streams';
import { LineLabels } from './lineLabels';
import type { Pace } from './pace';
import { createPipeline } from './pipeline';

export interface ScanCounts {
  /** Lines and bytes that were read, whether they passed or not. */
  lines: number;
  bytes: number;
}

/** One line that passed the pipeline. */
export interface Passed {
  readonly entry: Entry;
  readonly line: string;
  readonly labels: LineLabels;
}

export interface ScanOrder {
  readonly bounds: TimeBounds;
  readonly newestFirst: boolean;
  /** Called for each line that passes; false ends the scan. */
  readonly take: (passed: Passed) => boolean;
}

export interface ScanTools {
  readonly store: FlowStore;
  readonly pace: Pace;
  readonly counts: ScanCounts;
}

/** Runs a log query over the store and hands over what passes, in the order of time. */
export async function scan(
  log: LogExpression,
  { bounds, newestFirst, take }: ScanOrder,
  { store, pace, counts }: ScanTools,
): Promise<void> {
  const isSelected = selectorTest(log.matchers);
  const selected = store.streams.map(({ labels }) => isSelected(labels));
  const pass = createPipeline(log.stages);
  const entries = store.between(bounds);
  for (let turn = 0; turn < entries.length; turn++) {
    if (pace.isDue) await pace.rest();
    const entry = entries[newestFirst ? entries.length - 1 - turn : turn];
    if (!entry || !selected[entry.stream.id]) continue;
    const line = entry.line.slab.read(entry.line);
    counts.lines += 1;
    counts.bytes += entry.line.length;
    const labels = new LineLabels(entry.stream.labels);
    if (pass(line, labels) && !take({ entry, line, labels })) return;
  }
}
