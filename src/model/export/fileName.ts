import { isoTime } from '../format/times';
import type { TimeWindow } from '../timeRange';

/** What some file system does not take. */
const UNSAFE = /[^\w.-]+/g;

const moment = (ms: number): string => isoTime(ms).slice(0, 19);

/** What a file about a time is called: `network-evidence-<subject>-<start>-<end>.<extension>`, times in UTC. */
export const fileName = (subject: string, window: TimeWindow, extension: string): string =>
  `network-evidence-${subject}-${moment(window.startMs)}-${moment(window.endMs)}.${extension}`.replace(
    UNSAFE,
    '-',
  );
