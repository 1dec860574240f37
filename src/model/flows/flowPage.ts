import type { Flow } from './flow';
import type { TimeWindow } from '../timeRange';

/** A stored line that could not be read as a flow. */
export interface RejectedLine {
  readonly tsNs: string;
  readonly reason: 'malformed' | 'tooLong';
  /** The first characters of the line. */
  readonly sample: string;
}

/** What it took to answer. */
export interface QueryCost {
  readonly requests: number;
  /** Wall-clock time seen by the browser. */
  readonly durationMs: number;
  /** Loki's own `stats.summary.execTime`, summed. */
  readonly execTimeS: number;
}

/** Where asking stopped: everything newer than `tsNs` is known, and of its own moment what `seen` holds. */
export interface FlowCursor {
  readonly tsNs: string;
  readonly seen: ReadonlySet<string>;
}

/** Flows of a filter from the newest down to where asking stopped. */
export interface FlowPage {
  /** Newest first. */
  readonly flows: readonly Flow[];
  readonly rejected: readonly RejectedLine[];
  /** More flows of the window lie beyond the last one. */
  readonly hasMore: boolean;
  /** Where the next page starts; undefined where there is none. */
  readonly cursor: FlowCursor | undefined;
  /** More flows than Loki gives at once share one moment, and some of them could not be had. */
  readonly isCutOff: boolean;
  readonly window: TimeWindow;
  /** The LogQL that was sent. */
  readonly queries: readonly string[];
  readonly cost: QueryCost;
}
