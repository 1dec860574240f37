import { READERS, type ReadingJob, type ReadingKind } from './readings';

/** Posts each part as a list of one, and an empty list at the end. */
const read = <K extends ReadingKind>({ kind, input }: ReadingJob<K>): void => {
  for (const part of READERS[kind](input)) self.postMessage([part]);
  self.postMessage([]);
};

self.onmessage = ({ data }: MessageEvent<ReadingJob>) => read(data);
