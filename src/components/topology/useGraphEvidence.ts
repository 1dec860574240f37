import { useCallback, useMemo, useState } from 'react';
import { usePage } from '../../hooks/pageContext';
import type { KnownEvidence } from '../../model/evidence/endEvidence';
import type { WorkloadName } from '../../model/evidence/running';
import { workloadOf } from '../../model/evidence/workloadOf';
import type { GraphNode } from '../../model/graph/graph';
import { useKnownEvidence } from '../shared/evidence/useKnownEvidence';
import { SCOPES_WITH_EVIDENCE } from './evidenceSigns';

/** More workloads than this are not asked about at once. */
const MAX_ASKED = 500;

const NONE: readonly string[] = [];

/** What a graph asks about the images that its nodes run. */
export interface GraphEvidence {
  /** Undefined while it is not shown, so that nothing is asked. */
  readonly known: KnownEvidence | undefined;
  readonly asked: readonly WorkloadName[];
  readonly learn: (known: KnownEvidence) => void;
  /** Told the ids of the nodes in sight; undefined while nobody needs to know. */
  readonly see: ((ids: readonly string[]) => void) | undefined;
}

/** Evidence of the nodes in sight, where the link wants it and the scope has nodes that run something. */
export const useGraphEvidence = (
  nodes: ReadonlyMap<string, GraphNode>,
  scope: string,
): GraphEvidence => {
  const { showsEvidence } = usePage().state.topology;
  const isShown = showsEvidence && SCOPES_WITH_EVIDENCE.includes(scope);
  const [known, learn] = useKnownEvidence();
  const [sight, setSight] = useState(NONE);
  const see = useCallback((ids: readonly string[]) => setSight(ids), []);
  const asked = useMemo(
    () =>
      isShown
        ? sight
            .flatMap((id) => {
              const node = nodes.get(id);
              return node?.members === undefined && node ? (workloadOf(node.labels) ?? []) : [];
            })
            .slice(0, MAX_ASKED)
        : [],
    [isShown, sight, nodes],
  );
  return { known: isShown ? known : undefined, asked, learn, see: isShown ? see : undefined };
};
