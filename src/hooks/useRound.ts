import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { questionKey, askedFlows } from '../ask/question';
import { windowOf } from '../model/timeRange';
import { usePage } from './pageContext';
import { type RoundResult, startRound } from './round';
import { TRAFFIC } from './traffic';
import { useRoundAnswers } from './useRoundAnswer';
import { useShowsWindow } from './useShowsWindow';
import { useStore } from './useStore';

const KEY = 'round';

/** What all questions of a round are about, as a text. */
export const useSubject = (): string => {
  const { state, locked, names } = usePage();
  const { cluster, way } = useStore();
  return useMemo(
    () => questionKey(askedFlows({ state, locked, names }, cluster), way),
    [state, locked, names, cluster, way],
  );
};

/** The round of the flows of the page. Other filters, another time and a refresh start a new one. */
export const useRound = (): RoundResult => {
  const { time } = usePage().state;
  const { transport } = useStore();
  const client = useQueryClient();
  const subject = useSubject();
  const { data, dataUpdatedAt } = useQuery({
    queryKey: [KEY, subject],
    queryFn: () => startRound(Date.now(), transport),
    structuralSharing: false,
    meta: TRAFFIC,
  });
  useShowsWindow(data && windowOf(time, data.nowMs));
  const { cancel } = useRoundAnswers();
  const refresh = useCallback(() => void client.invalidateQueries({ queryKey: [KEY] }), [client]);
  return { round: data, id: dataUpdatedAt, subject, cancel, refresh };
};
