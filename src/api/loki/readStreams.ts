import { FIELDS } from '../../model/fields/fields';
import { shapeOf } from '../../model/fields/fieldValues';
import type { FieldValue, Flow, StreamLabels } from '../../model/flows/flow';
import type { RejectedLine } from '../../model/flows/flowPage';
import type { WireAnswer } from '../transport';
import { isRecord, type Json } from '../../model/json';
import { resultOf } from './lokiJson';

/** The flows of one answer, newest first within a stream. */
export interface StreamsAnswer {
  readonly flows: readonly Flow[];
  readonly rejected: readonly RejectedLine[];
  /** Entries in the answer, readable or not. */
  readonly entries: number;
  readonly execTimeS: number;
}

/** No producer writes lines near this; one that long would freeze the page. */
const MAX_LINE_LENGTH = 256 * 1024;
const SAMPLE_LENGTH = 200;

const parseLine = (line: string): Record<string, FieldValue> | undefined => {
  try {
    const parsed: unknown = JSON.parse(line);
    return isRecord(parsed) ? (parsed as Record<string, FieldValue>) : undefined;
  } catch {
    return undefined;
  }
};

const INTEGER_FIELDS: ReadonlySet<string> = new Set(
  FIELDS.map(({ name }) => name).filter((name) => shapeOf(name) === 'integer'),
);

/** Labels are texts; the fields that are integers in a line are integers here too. */
const labelFields = (labels: StreamLabels): [string, FieldValue][] =>
  Object.entries(labels).map(([name, text]) => [
    name,
    INTEGER_FIELDS.has(name) && /^\d{1,15}$/.test(text) ? Number(text) : text,
  ]);

const isEntry = (entry: unknown): entry is readonly [tsNs: string, line: string] =>
  Array.isArray(entry) && typeof entry[1] === 'string' && /^\d{1,20}$/.test(String(entry[0]));

const readStream = (stream: Json, found: { flows: Flow[]; rejected: RejectedLine[] }): number => {
  const labels = (isRecord(stream.stream) ? stream.stream : {}) as StreamLabels;
  const values: readonly unknown[] = Array.isArray(stream.values) ? stream.values : [];
  const fromLabels = labelFields(labels);
  for (const entry of values) {
    if (!isEntry(entry)) continue;
    const [tsNs, line] = entry;
    const isTooLong = line.length > MAX_LINE_LENGTH;
    const fields = isTooLong ? undefined : parseLine(line);
    if (fields) {
      for (const [name, value] of fromLabels) fields[name] = value;
      found.flows.push({ tsNs, labels, line, fields });
    } else {
      const reason = isTooLong ? 'tooLong' : 'malformed';
      found.rejected.push({ tsNs, reason, sample: line.slice(0, SAMPLE_LENGTH) });
    }
  }
  return values.length;
};

/**
 * Reads the answer to a log query. Lines that are no flow are counted and kept aside, never thrown.
 *
 * @throws ApiError `notTheSource` when the answer is none of Loki's
 */
export const readStreams = (answer: WireAnswer): StreamsAnswer => {
  const { result, execTimeS } = resultOf(answer, 'streams');
  const found = { flows: [] as Flow[], rejected: [] as RejectedLine[] };
  const entries = result
    .filter(isRecord)
    .reduce((sum, stream) => sum + readStream(stream, found), 0);
  return { ...found, entries, execTimeS };
};
