import { chunksOf } from './chunksOf';
import { flowText, type StoredFlow } from './flowText';

/** One JSON array of flows, an object a line, in pieces as in `csvChunks`. */
export function* jsonChunks(
  flows: Iterable<StoredFlow>,
  chunkSize = 500,
): Generator<string, void, undefined> {
  let before = '[\n';
  for (const chunk of chunksOf(flows, chunkSize)) {
    yield before + chunk.map(flowText).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

export const toJson = (flows: Iterable<StoredFlow>): string => [...jsonChunks(flows)].join('');
