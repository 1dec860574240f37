import {
  QueriesObserver,
  type Query,
  type QueryClient,
  type QueryObserverOptions,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Transport } from '../api/transport';
import type { Question } from '../ask/question';

/** Where questions of one sort are asked, and how long their answers are as good as new. */
export interface AskedSort<Answer> {
  /** Begins the keys of their answers in the cache. */
  readonly name: string;
  readonly transport: Transport;
  /** Milliseconds. */
  readonly freshMs: (answer: Answer | undefined) => number;
  /** It failed, and may not when it is asked again. */
  readonly isFailure: (answer: Answer) => boolean;
  /** Nothing is asked: there is only what others asked. */
  readonly isOverheard?: boolean;
}

/** What is answered so far. */
interface ManyAnswers<Answer> {
  readonly answers: ReadonlyMap<string, Answer>;
  /** Keys of what was asked. */
  readonly asked: ReadonlySet<string>;
  readonly isRunning: boolean;
}

/** Answers that come within this time are drawn together; milliseconds. */
const BATCH_MS = 100;

type Options<Answer> = QueryObserverOptions<Answer, Error, Answer, Answer, [string, string]>;

/** Watches many queries, and tells of them in batches. */
const createBoard = <Answer>(client: QueryClient) => {
  const observer = new QueriesObserver(client, []);
  let shown: ManyAnswers<Answer> = { answers: new Map(), asked: new Set(), isRunning: false };
  let toldMs = -Infinity;
  const read = (): ManyAnswers<Answer> => {
    const queries = observer.getQueries();
    return {
      answers: new Map(
        queries.flatMap(({ queryKey, state }): [string, Answer][] =>
          state.data === undefined ? [] : [[String(queryKey[1]), state.data as Answer]],
        ),
      ),
      asked: new Set(queries.map(({ queryKey }) => String(queryKey[1]))),
      isRunning: queries.some(({ state }) => state.fetchStatus !== 'idle'),
    };
  };
  return {
    ask: (options: readonly Options<Answer>[]) =>
      observer.setQueries(options as unknown as QueryObserverOptions[]),
    read: () => shown,
    watch: (callBack: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tell = (): void => {
        timer = undefined;
        toldMs = Date.now();
        shown = read();
        callBack();
      };
      const stop = observer.subscribe(() => {
        timer ??= setTimeout(tell, Math.max(0, toldMs + BATCH_MS - Date.now()));
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
  };
};

/**
 * The answers to many questions, by their keys: each is asked once however many want it, is told of in batches, and
 * cancelled when nobody wants it any more.
 *
 * @param questions the same list as long as the questions are the same
 */
export const useManyAnswers = <Answer>(
  questions: readonly Question<Answer>[],
  { name, transport, freshMs, isFailure, isOverheard = false }: AskedSort<Answer>,
) => {
  const client = useQueryClient();
  const [board] = useState(() => createBoard<Answer>(client));
  const options = useMemo(
    () =>
      questions.map(({ key, ask }): Options<Answer> => ({
        queryKey: [name, key],
        queryFn: ({ signal }) => ask(transport, signal),
        staleTime: ({ state }) => freshMs(state.data),
        enabled: !isOverheard,
        retry: false,
        structuralSharing: false,
      })),
    [questions, name, transport, freshMs, isOverheard],
  );
  const { answers, asked, isRunning } = useSyncExternalStore(board.watch, board.read);
  useEffect(() => board.ask(options), [board, options]);
  const these = useMemo(() => {
    const keys = new Set(questions.map(({ key }) => key));
    return ({ queryKey }: Query): boolean => queryKey[0] === name && keys.has(String(queryKey[1]));
  }, [questions, name]);
  const cancel = useCallback(
    () => void client.cancelQueries({ predicate: these }),
    [client, these],
  );
  const retry = useCallback(
    () =>
      void client.refetchQueries({
        predicate: (query) => {
          const { data } = query.state;
          return these(query) && (data === undefined || isFailure(data as Answer));
        },
      }),
    [client, these, isFailure],
  );
  return {
    answers,
    isRunning: isRunning || (!isOverheard && questions.some(({ key }) => !asked.has(key))),
    cancel,
    retry,
  };
};
