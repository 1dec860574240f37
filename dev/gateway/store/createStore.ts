import type { WireFlow } from '../../world/wireFlow';
import { floorToFloat } from './instant';
import { LineKeeper, type LineReference } from './slab';
import { StreamRegister, type Stream } from './streams';

/** One stored line. */
export interface Entry {
  /** Nanoseconds since the epoch, as float64: what NetObserv's timestamps have been through anyway. */
  readonly at: number;
  readonly stream: Stream;
  readonly line: LineReference;
}

/** Bounds in nanoseconds; `from` inclusive, `to` exclusive. */
export interface TimeBounds {
  readonly from: bigint;
  readonly to: bigint;
}

export interface Retention {
  /** Oldest entries beyond this number are forgotten. */
  readonly maxEntries?: number;
  /** Entries older than the newest by more than this are forgotten. */
  readonly maxAgeMs?: number;
}

export interface FlowStore {
  /** Takes records in any order; a slice that is older than everything may come last. */
  add(flows: Iterable<WireFlow>): void;
  /** All streams that were ever seen. */
  readonly streams: readonly Stream[];
  readonly size: number;
  /** Entries inside the bounds, oldest first; the list is valid until the next `add`. */
  between(bounds: TimeBounds): readonly Entry[];
  /** Streams with an entry inside the bounds. */
  streamsBetween(bounds: TimeBounds): readonly Stream[];
}

/** The first position whose entry is later than `bound`. */
function firstAfter(entries: readonly Entry[], bound: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.at ?? Infinity) <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NANOSECONDS_PER_MS = 1e6;

class MemoryStore implements FlowStore {
  private entries: Entry[] = [];
  private isSorted = true;
  private readonly register = new StreamRegister();
  private readonly keeper = new LineKeeper();

  constructor(private readonly retention: Retention) {}

  get streams(): readonly Stream[] {
    return this.register.all;
  }

  get size(): number {
    return this.entries.length;
  }

  add(flows: Iterable<WireFlow>): void {
    let last = this.entries.at(-1)?.at ?? -Infinity;
    for (const { labels, tsNs, line } of flows) {
      const at = Number(tsNs);
      if (at < last) this.isSorted = false;
      last = at;
      this.entries.push({ at, stream: this.register.of(labels), line: this.keeper.put(line) });
    }
    this.forget();
  }

  between({ from, to }: TimeBounds): readonly Entry[] {
    this.sort();
    const first = firstAfter(this.entries, floorToFloat(from - 1n));
    const end = firstAfter(this.entries, floorToFloat(to - 1n));
    return this.entries.slice(first, end);
  }

  streamsBetween(bounds: TimeBounds): readonly Stream[] {
    return [...new Set(this.between(bounds).map(({ stream }) => stream))];
  }

  private sort(): void {
    if (this.isSorted) return;
    this.entries.sort((one, other) => one.at - other.at);
    this.isSorted = true;
  }

  /** In steps of a tenth, so that a steady trickle does not copy the list every time. */
  private forget(): void {
    const { maxEntries = Infinity, maxAgeMs } = this.retention;
    const isTooLong = this.entries.length > maxEntries * 1.1;
    if (!isTooLong && maxAgeMs === undefined) return;
    this.sort();
    const newest = this.entries.at(-1)?.at ?? 0;
    const maxAge = (maxAgeMs ?? Infinity) * NANOSECONDS_PER_MS;
    const isTooOld = newest - (this.entries[0]?.at ?? newest) > maxAge * 1.1;
    if (!isTooLong && !isTooOld) return;
    const byAge = isTooOld ? firstAfter(this.entries, newest - maxAge) : 0;
    const byCount = Math.max(0, this.entries.length - maxEntries);
    this.entries = this.entries.slice(Math.max(byAge, byCount));
  }
}

/** An empty flow store in memory. */
export const createStore = (retention: Retention = {}): FlowStore => new MemoryStore(retention);
