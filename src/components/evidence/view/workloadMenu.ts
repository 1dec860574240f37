import type { Page } from '../../../hooks/pageContext';
import { nodeOfWorkload, type WorkloadRow } from '../../../model/evidence/workloadRows';
import { nodeFilters } from '../../../model/ends/endFilters';
import { scopeOf } from '../../../model/ends/scopes';
import { narrowTo } from '../../../model/filters/filterList';
import { msg } from '../../../model/msg';
import type { ViewPatch } from '../../../model/view/viewState';
import { nodeChoices, nodeResource } from '../../shared/nodeMenu';
import type { GroupSubject } from '../../shared/valueMenuContext';

const OWNERS = scopeOf('owner');

/** Other views of the flows of a workload, and what leads there. */
export const WAYS_TO_TRAFFIC = [
  { view: 'flows', title: msg('Open as flows') },
  { view: 'topology', title: msg('Open as topology') },
  { view: 'overview', title: msg('Open as overview') },
] as const;

/** To the flows of a workload in another view. Undefined where filters of which one is enough would let more in. */
export const trafficPatch = (
  { workload }: WorkloadRow,
  { filters, match }: Page['state'],
  view: (typeof WAYS_TO_TRAFFIC)[number]['view'],
): ViewPatch | undefined => {
  const own = nodeFilters(nodeOfWorkload(workload), 'either', OWNERS);
  const isWidening = match === 'any' && filters.some(({ disabled }) => !disabled);
  if (!own || isWidening) return undefined;
  return {
    view,
    selected: undefined,
    filters: own.reduce(narrowTo, filters),
    match: match === 'any' ? 'all' : match,
  };
};

interface Acting extends Pick<Page, 'state' | 'update'> {
  readonly select: (id: string) => void;
}

/** All that can be done with a workload. */
export const workloadMenu = (row: WorkloadRow, { state, update, select }: Acting): GroupSubject => {
  const node = nodeOfWorkload(row.workload);
  return {
    value: row.workload.name,
    choices: nodeChoices(node, OWNERS),
    resources: [nodeResource(node)].flatMap((resource) => resource ?? []),
    actions: [
      { key: 'details', title: msg('Show details'), run: () => select(row.id) },
      ...WAYS_TO_TRAFFIC.flatMap(({ view, title }) => {
        const patch = trafficPatch(row, state, view);
        return patch ? [{ key: `as-${view}`, title, run: () => update(patch) }] : [];
      }),
    ],
  };
};
