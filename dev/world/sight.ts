import type { FlowFields, Observation } from './observation';
import type { Random } from './random';

/** Records of the same packets, as each agent saw them at each place on their way. */
export interface Sight {
  readonly records: readonly Observation[];
  /** Median milliseconds from the first packet to the last; a short while unless said. */
  readonly lastsMs?: number;
}

/** What follows each other: a call, and its answer. */
export type Happening = readonly Sight[];

const SHORT_WHILE_MS = 700;
const MAX_AGE_MS = 5_000;

/** Times of all records of packets of which the last came at `endMs`: agents evict within seconds, the collector adds its own. */
export function timesOf(endMs: number, lastsMs: number, random: Random): FlowFields {
  const age = lastsMs === 0 ? 0 : Math.min(MAX_AGE_MS, Math.floor(random.skewed(lastsMs)));
  return {
    TimeFlowStartMs: endMs - age,
    TimeFlowEndMs: endMs,
    TimeReceived: Math.floor((endMs + 400) / 1000),
  };
}

interface Timed {
  readonly observation: Observation;
  readonly endMs: number;
  readonly times: FlowFields;
}

/** Gives each sight its millisecond of the second, in the order of the list, and all of its records the same times. */
export function inSequence(happening: Happening, second: number, random: Random): Timed[] {
  const timed: Timed[] = [];
  let offset = random.int(900);
  for (const { records, lastsMs = SHORT_WHILE_MS } of happening) {
    offset = Math.min(999, offset + random.int(12));
    const endMs = second * 1000 + offset;
    const times = timesOf(endMs, lastsMs, random);
    for (const observation of records) timed.push({ observation, endMs, times });
  }
  return timed;
}
