import { type ComponentType, lazy } from 'react';
import type { View } from '../../model/view/views';

/** What draws each view, each in a chunk of its own. */
export const VIEW_CONTENTS: Readonly<Record<View, ComponentType>> = {
  overview: lazy(() => import('../overview/OverviewView')),
  topology: lazy(() => import('../topology/TopologyView')),
  flows: lazy(() => import('../flows/FlowsView')),
  evidence: lazy(() => import('../evidence/view/EvidenceView')),
};
