import { Abandoned } from '../evaluate/pace';
import { QueryError } from '../logql/queryError';
import type { LokiContext } from './lokiContext';
import { labelValues, labels, series } from './metadata';
import type { LokiAnswer } from './lokiAnswer';
import { textAnswer } from './lokiAnswer';
import type { Parameters } from './parameters';
import { queryInstant } from './queryInstant';
import { queryRange } from './queryRange';

type Answering = (
  parameters: Parameters,
  context: LokiContext,
  match: readonly string[],
) => Promise<LokiAnswer> | LokiAnswer;

const ENDPOINTS: readonly (readonly [RegExp, Answering])[] = [
  [/^query_range$/, queryRange],
  [/^query$/, queryInstant],
  [/^labels?$/, labels],
  [/^label\/([^/]+)\/values$/, labelValues],
  [/^series$/, series],
];

/** The client has gone; nobody reads this. */
const CLIENT_CLOSED = 499;

async function answerSafely(asked: () => Promise<LokiAnswer> | LokiAnswer): Promise<LokiAnswer> {
  try {
    return await asked();
  } catch (error) {
    if (error instanceof QueryError) return textAnswer(400, error.message);
    if (error instanceof Abandoned) {
      return textAnswer(CLIENT_CLOSED, 'the request was cancelled by the client');
    }
    throw error;
  }
}

/** Answers as Loki does below /loki/api/v1/; errors in its words. */
export function answerLoki(
  endpoint: string,
  parameters: Parameters,
  context: LokiContext,
): Promise<LokiAnswer> {
  for (const [pattern, answer] of ENDPOINTS) {
    const match = pattern.exec(endpoint);
    if (match) return answerSafely(() => answer(parameters, context, match));
  }
  return Promise.resolve(textAnswer(404, '404 page not found\n'));
}
