import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { countTransport, type ProgressMeter } from '../api/countTransport';
import { limitTransport } from '../api/limitTransport';
import { shareTransport } from '../api/shareTransport';
import type { Transport } from '../api/transport';
import { windowOf, type TimeWindow } from '../model/timeRange';
import { usePage } from './pageContext';
import { useStore } from './useStore';

/** First parts of the keys of queries. */
export const ROUND_KEY = 'round';
export const FIGURES_KEY = 'figures';

/** All figures of one moment: they are about the same window, and what several of them ask is sent once. */
export interface Round {
  readonly window: TimeWindow;
  readonly transport: Transport;
  readonly meter: ProgressMeter;
}

export interface RoundResult {
  readonly round: Round | undefined;
  /** Tells rounds apart. */
  readonly id: number;
  /** What was asked for in the round, as a text. */
  readonly subject: string;
  /** Stops waiting for figures that are not there yet. */
  readonly cancel: () => void;
  /** Starts a new round. */
  readonly refresh: () => void;
}

export const startRound = (window: TimeWindow, transport: Transport): Round => {
  const counted = countTransport(limitTransport(transport));
  return { window, transport: shareTransport(counted.transport), meter: counted.meter };
};

/** The round of the flows of the page. Other filters, another time and a refresh start a new one. */
export const useRound = (): RoundResult => {
  const { state, locked } = usePage();
  const { transport, key } = useStore();
  const client = useQueryClient();
  const { filters, match, recordType, packetLoss, time } = state;
  const subject = useMemo(
    () => JSON.stringify([{ filters, match, recordType, packetLoss, time, locked }, key]),
    [filters, match, recordType, packetLoss, time, locked, key],
  );
  const { data, dataUpdatedAt } = useQuery({
    queryKey: [ROUND_KEY, subject],
    queryFn: () => startRound(windowOf(time, Date.now()), transport),
    structuralSharing: false,
  });
  return {
    round: data,
    id: dataUpdatedAt,
    subject,
    cancel: useCallback(() => void client.cancelQueries({ queryKey: [FIGURES_KEY] }), [client]),
    refresh: useCallback(() => void client.invalidateQueries({ queryKey: [ROUND_KEY] }), [client]),
  };
};
