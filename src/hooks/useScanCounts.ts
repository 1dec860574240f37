import { useMemo } from 'react';
import { countScansQuestion, type ScanCount } from '../ask/countScans';
import type { WorkloadEvidence } from '../model/evidence/joined';
import { workloadKey } from '../model/evidence/running';
import { evidenceDoor } from './useEvidence';
import { type AskedSort, useManyAnswers } from './useManyAnswers';

/** More workloads that ended than these are more than anybody looks into at once. */
const MAX_GONE = 30;
const FRESH_MS = 10 * 60_000;

const COUNTS: AskedSort<ScanCount> = {
  name: 'scanCounts',
  transport: evidenceDoor,
  freshMs: () => FRESH_MS,
  isFailure: ({ count }) => count === undefined,
};

/** How many scans there are of apps called like workloads of which nothing runs any more, by `workloadKey`. */
export const useScanCounts = (
  byWorkload: ReadonlyMap<string, WorkloadEvidence>,
): ReadonlyMap<string, number> => {
  const gone = useMemo(
    () =>
      [...byWorkload.values()]
        .filter(({ images, unread }) => images.length === 0 && !unread)
        .slice(0, MAX_GONE)
        .map(({ workload }) => ({ workload, question: countScansQuestion(workload) })),
    [byWorkload],
  );
  const text = JSON.stringify(gone.map(({ question }) => question.key));
  // The same list as long as it asks the same.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const questions = useMemo(() => gone.map(({ question }) => question), [text]);
  const { answers } = useManyAnswers(questions, COUNTS);
  return useMemo(
    () =>
      new Map(
        gone.flatMap(({ workload, question }): [string, number][] => {
          const count = answers.get(question.key)?.count;
          return count === undefined ? [] : [[workloadKey(workload), count]];
        }),
      ),
    [gone, answers],
  );
};
