import { useEffect, useMemo } from 'react';
import { useEvidence } from '../../../hooks/useEvidence';
import { endEvidenceOf, type KnownEvidence } from '../../../model/evidence/endEvidence';
import type { WorkloadName } from '../../../model/evidence/running';

interface AskEvidenceProps {
  /** Those in sight. */
  readonly workloads: readonly WorkloadName[];
  /** Told again whenever more is known; the same function each time. */
  readonly onKnown: (known: KnownEvidence) => void;
}

/** Asks for the evidence of workloads as long as it is there, for what has no room for it. Draws nothing. */
export default function AskEvidence({ workloads, onKnown }: AskEvidenceProps) {
  const { byWorkload } = useEvidence(workloads);
  const known = useMemo<KnownEvidence>(
    () => new Map([...byWorkload].map(([key, evidence]) => [key, endEvidenceOf(evidence)])),
    [byWorkload],
  );
  useEffect(() => onKnown(known), [known, onKnown]);
  return null;
}
