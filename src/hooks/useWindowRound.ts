import { useQueryClient, type Query } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { TimeWindow } from '../model/timeRange';
import { usePage } from './pageContext';
import { startRound, type RoundResult } from './useRound';
import { useStore } from './useStore';

/**
 * A round beside figures that are there already: it is about the window of these, so that its numbers agree with
 * them. A newer window or something else to ask about starts a new one.
 *
 * @param about what all questions of the round are about, besides the flows of the page
 */
export const useWindowRound = ({ startMs, endMs }: TimeWindow, about: string): RoundResult => {
  const { state, locked } = usePage();
  const { transport, key } = useStore();
  const client = useQueryClient();
  const { filters, match, recordType, packetLoss } = state;
  const subject = useMemo(
    () => JSON.stringify([{ filters, match, recordType, packetLoss, locked, about }, key]),
    [filters, match, recordType, packetLoss, locked, about, key],
  );
  const round = useMemo(
    () => startRound({ startMs, endMs }, transport),
    [startMs, endMs, transport],
  );
  const ofRound = useMemo(
    () => ({ predicate: ({ queryKey }: Query) => queryKey.includes(subject) }),
    [subject],
  );
  const cancel = useCallback(() => void client.cancelQueries(ofRound), [client, ofRound]);
  const refresh = useCallback(() => void client.invalidateQueries(ofRound), [client, ofRound]);
  return { round, id: endMs, subject, cancel, refresh };
};
