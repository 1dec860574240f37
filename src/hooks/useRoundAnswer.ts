import {
  skipToken,
  useQuery,
  useQueryClient,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import { apiErrorOf, type ApiError } from '../api/apiError';
import { FIGURES_KEY, type Round, type RoundResult } from './useRound';

/** Asked once in each round. */
export interface RoundQuestion<Answer> {
  /** Tells it from the others of a round. */
  readonly name: string;
  /** All that decides the answer besides the round. */
  readonly options: unknown;
  readonly ask: (round: Round, signal: AbortSignal) => Promise<Answer>;
}

export interface RoundAnswer<Answer> {
  readonly answer: Answer | undefined;
  readonly error: ApiError | undefined;
  readonly isLoading: boolean;
  /** Asks again for this alone. */
  readonly retry: () => void;
}

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
 */
export const useRoundAnswer = <Answer>(
  { round, id, subject }: RoundResult,
  { name, options, ask }: RoundQuestion<Answer>,
): RoundAnswer<Answer> => {
  const client = useQueryClient();
  const question = [FIGURES_KEY, name, subject, options];
  const { data, error, isFetching } = useQuery({
    queryKey: [...question, id],
    queryFn: round ? ({ signal }) => ask(round, signal) : skipToken,
    staleTime: Infinity,
    gcTime: KEPT_MS,
  });
  const retry = useCallback(
    () => void client.refetchQueries({ queryKey: [FIGURES_KEY, name], type: 'active' }),
    [client, name],
  );
  return {
    answer: data ?? (newestOf(client, question) as Answer | undefined),
    error: error ? apiErrorOf(error, 'loki') : undefined,
    isLoading: isFetching,
    retry,
  };
};
