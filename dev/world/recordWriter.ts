import { enrich } from './enrichment';
import type { FlowFields, Observation } from './observation';
import type { Random } from './random';
import { STATIC_LABELS, labelNames } from './streamLabels';
import type { WireFlow } from './wireFlow';
import type { WorldOptions } from './worldOptions';

/** The part of a record that all records of the same ends and agent share. */
interface Frame {
  readonly labels: Readonly<Record<string, string>>;
  /** `"Key":value` pieces of the line. */
  readonly pieces: readonly string[];
}

const piece = (key: string, value: unknown): string =>
  typeof value === 'number' ? `"${key}":${value}` : `"${key}":${JSON.stringify(value)}`;

interface Written {
  readonly observation: Observation;
  readonly endMs: number;
  /** Beside the fields of the observation. */
  readonly times: FlowFields;
}

export type RecordWriter = (record: Written, random: Random) => WireFlow;

/** Adds what the fields say to the pieces of a line. */
const addPieces = (pieces: string[], fields: FlowFields): void => {
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) pieces.push(piece(key, value));
  }
};

/** The collector multiplies in float64, which moves the entry up to 128 ns off its millisecond. */
export const entryTimestamp = (endMs: number): string => BigInt(endMs * 1e6).toString();

/** Keys come in no order at all: the collector iterates over a Go map. */
function shuffle<T>(pieces: T[], random: Random): T[] {
  for (let last = pieces.length - 1; last > 0; last--) {
    const other = random.int(last + 1);
    const moved = pieces[last] as T;
    pieces[last] = pieces[other] as T;
    pieces[other] = moved;
  }
  return pieces;
}

/** Turns observations into stored records: labels out of the line, empty labels nowhere, keys in seeded disorder. */
export function createRecordWriter(options: WorldOptions, clusterName: string): RecordWriter {
  const asLabel = labelNames(options);
  const streams = new Map<string, Readonly<Record<string, string>>>();
  const frames = new Map<string, Frame>();

  const stream = (labels: Record<string, string>): Readonly<Record<string, string>> => {
    const key = JSON.stringify(labels);
    const known = streams.get(key);
    if (known) return known;
    streams.set(key, labels);
    return labels;
  };
  const build = (fields: FlowFields): Frame => {
    const labels: Record<string, string> = { ...STATIC_LABELS };
    const pieces: string[] = [];
    for (const [key, value] of Object.entries(fields)) {
      if (value === undefined) continue;
      if (!asLabel.has(key)) pieces.push(piece(key, value));
      else if (value !== '')
        labels[key] = typeof value === 'string' ? value : JSON.stringify(value);
    }
    return { labels: stream(labels), pieces };
  };
  const frameOf = (observation: Observation): Frame => {
    const { src, dst, agent, family, recordType = '', override } = observation;
    if (override) return build(enrich(observation, options, clusterName));
    const key = `${src.id} ${dst.id} ${agent.ip} ${family} ${recordType}`;
    const known = frames.get(key) ?? build(enrich(observation, options, clusterName));
    frames.set(key, known);
    return known;
  };

  return ({ observation, endMs, times }, random) => {
    const { labels, pieces } = frameOf(observation);
    const all = pieces.slice();
    addPieces(all, observation.fields);
    addPieces(all, times);
    return { labels, tsNs: entryTimestamp(endMs), line: `{${shuffle(all, random).join(',')}}` };
  };
}
