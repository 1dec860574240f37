import { useCallback, useState } from 'react';
import type { KnownEvidence } from '../../../model/evidence/endEvidence';

const NOTHING: KnownEvidence = new Map();

/** What was learnt so far about the workloads that came into sight, and the way to learn more. */
export const useKnownEvidence = (): readonly [KnownEvidence, (known: KnownEvidence) => void] => {
  const [all, setAll] = useState(NOTHING);
  const learn = useCallback(
    (known: KnownEvidence) =>
      setAll((before) => (known.size === 0 ? before : new Map([...before, ...known]))),
    [],
  );
  return [all, learn];
};
