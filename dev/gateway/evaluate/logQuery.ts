import type { LogExpression } from '../logql/ast';
import type { TimeBounds } from '../store/createStore';
import { printLabels, type Labels } from '../store/streams';
import { scan, type ScanTools } from './scan';

/** One stream of an answer as Loki prints it. */
export interface StreamResult {
  readonly stream: Labels;
  readonly values: (readonly [tsNs: string, line: string])[];
}

export interface LogQuery {
  readonly bounds: TimeBounds;
  readonly limit: number;
  readonly newestFirst: boolean;
}

/** The newest (or oldest) lines that pass, grouped by the labels that they ended up with. */
export async function runLogQuery(
  log: LogExpression,
  { bounds, limit, newestFirst }: LogQuery,
  tools: ScanTools,
): Promise<StreamResult[]> {
  const streams = new Map<string, StreamResult>();
  let count = 0;
  await scan(
    log,
    {
      bounds,
      newestFirst,
      take: ({ entry, line, labels }) => {
        const stream = labels.result();
        const key = printLabels(stream);
        const result = streams.get(key) ?? { stream, values: [] };
        result.values.push([BigInt(entry.at).toString(), line]);
        streams.set(key, result);
        count += 1;
        return count < limit;
      },
    },
    tools,
  );
  return [...streams].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, result]) => result);
}
