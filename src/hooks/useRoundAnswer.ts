import {
  type Query,
  type QueryClient,
  type QueryKey,
  skipToken,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { apiErrorOf, type ApiError } from '../api/apiError';
import type { Question } from '../ask/question';
import type { RoundResult } from './round';
import { IN_ROUND } from './traffic';

export interface RoundAnswer<Answer> {
  readonly answer: Answer | undefined;
  readonly error: ApiError | undefined;
  readonly isLoading: boolean;
  /** Asks again for this alone. */
  readonly retry: () => void;
}

const KEY = 'figures';

/** How long answers are kept that a failing refresh falls back to. */
const KEPT_MS = 15 * 60_000;

/** The newest answer to a question in any round. */
const newestOf = (client: QueryClient, question: QueryKey): unknown =>
  client
    .getQueryCache()
    .findAll({ queryKey: question })
    .filter(({ state }) => state.data !== undefined)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)[0]?.state.data;

/**
 * The answer to a question in a round. While a newer round is on its way, and where it failed, the older answer stays;
 * other questions start from nothing. What nobody waits for any more is cancelled.
 *
 * @param questionAt the question at a moment, milliseconds since the epoch
 */
export const useRoundAnswer = <Answer>(
  { round, id, subject }: RoundResult,
  questionAt: (nowMs: number) => Question<Answer>,
): RoundAnswer<Answer> => {
  const client = useQueryClient();
  // Which moment it is makes no difference to the key.
  const { key, ask } = questionAt(round?.nowMs ?? 0);
  const question = useMemo(() => [KEY, subject, key], [subject, key]);
  const { data, error, isFetching } = useQuery({
    queryKey: [...question, id],
    queryFn: round ? ({ signal }) => ask(round.transport, signal) : skipToken,
    staleTime: Infinity,
    gcTime: KEPT_MS,
    meta: IN_ROUND,
  });
  const retry = useCallback(
    () => void client.refetchQueries({ queryKey: question, type: 'active' }),
    [client, question],
  );
  return {
    answer: data ?? (newestOf(client, question) as Answer | undefined),
    error: error ? apiErrorOf(error, 'loki') : undefined,
    isLoading: isFetching,
    retry,
  };
};

/** What can be done with the answers of rounds about a subject, or, without one, of all rounds. */
export const useRoundAnswers = (
  subject?: string,
): { readonly cancel: () => void; readonly askAgain: () => void } => {
  const client = useQueryClient();
  const answers = useMemo(
    () => ({
      queryKey: [KEY],
      predicate: ({ queryKey }: Query) => subject === undefined || queryKey.includes(subject),
    }),
    [subject],
  );
  return {
    cancel: useCallback(() => void client.cancelQueries(answers), [client, answers]),
    askAgain: useCallback(() => void client.invalidateQueries(answers), [client, answers]),
  };
};
