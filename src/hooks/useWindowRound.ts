import { useMemo } from 'react';
import { questionKey } from '../ask/question';
import type { TimeWindow } from '../model/timeRange';
import { type RoundResult, startRound } from './round';
import { useSubject } from './useRound';
import { useRoundAnswers } from './useRoundAnswer';
import { useStore } from './useStore';

/**
 * A round beside figures that are there already: it is about the window of these, so that its numbers agree with
 * them. A newer window or something else to ask about starts a new one.
 *
 * @param about what all questions of the round are about, besides the flows of the page
 */
export const useWindowRound = ({ endMs }: TimeWindow, about: string): RoundResult => {
  const { transport } = useStore();
  const flows = useSubject();
  const subject = useMemo(() => questionKey(flows, about), [flows, about]);
  // Seen from its end, the time of the page is the window.
  const round = useMemo(() => startRound(endMs, transport), [endMs, transport]);
  const { cancel, askAgain } = useRoundAnswers(subject);
  return { round, id: endMs, subject, cancel, refresh: askAgain };
};
