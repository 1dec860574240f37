import { useSyncExternalStore } from 'react';
import type { Progress, ProgressMeter } from '../api/countTransport';

const NOTHING: Progress = { asked: 0, answered: 0 };
const NO_METER: ProgressMeter = { read: () => NOTHING, watch: () => () => undefined };

/** How many requests of a round were answered so far. */
export const useProgress = ({ watch, read }: ProgressMeter = NO_METER): Progress =>
  useSyncExternalStore(watch, read);
