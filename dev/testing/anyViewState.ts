import fc from 'fast-check';
import { TRAFFICS } from '../../src/model/counting';
import { WORKLOAD_GROUP_IDS } from '../../src/model/evidence/workloadGroupIds';
import { GROUPINGS } from '../../src/model/ends/groupings';
import { SCOPES } from '../../src/model/ends/scopes';
import {
  ABSENT,
  COMPARATORS,
  MATCHES,
  type Filter,
  type FilterValue,
} from '../../src/model/filters/filter';
import { FILTER_DEFINITIONS } from '../../src/model/filters/filterDefinitions';
import { filterProblem } from '../../src/model/filters/filterProblem';
import { LAYOUTS } from '../../src/model/graph/layout/layouts';
import { FUNCTIONS } from '../../src/model/graph/functionIds';
import { COMPARISONS } from '../../src/model/metrics/comparison';
import { PANELS } from '../../src/model/metrics/panels';
import type { EvidenceSlice } from '../../src/model/view/evidence';
import type { FlowsSlice } from '../../src/model/view/flows';
import type { OverviewSlice } from '../../src/model/view/overview';
import { PACKET_LOSSES, RECORD_TYPES } from '../../src/model/view/shared';
import type { TopologySlice } from '../../src/model/view/topology';
import { VIEWS } from '../../src/model/view/views';
import type { ViewState } from '../../src/model/view/viewState';

/** Any text at all: quotes, separators, percent signs, unicode. */
const anyText = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.string({ minLength: 1, unit: fc.constantFrom(...Array.from('";,=~!><%|&+ \\*"\'`')) }),
  fc.constantFrom('443', '10.0.0.0/8', '1-5', 'TCP', 'Pod.ns.a.b', 'é€𝄞', '%zz', '%22', 'a"b'),
);

/** Any filter, also one that makes no sense. */
export const anyLinkFilter = fc
  .record({
    id: fc.constantFrom(...FILTER_DEFINITIONS.map(({ id }) => id)),
    comparator: fc.constantFrom(...COMPARATORS),
    values: fc.array(
      fc.oneof(
        { weight: 5, arbitrary: anyText.map((text): FilterValue => ({ text })) },
        { weight: 1, arbitrary: fc.constant(ABSENT) },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    disabled: fc.boolean(),
  })
  .map(({ disabled, ...filter }): Filter => (disabled ? { ...filter, disabled } : filter));

const id = fc.string({
  minLength: 1,
  maxLength: 20,
  unit: fc.constantFrom(...Array.from('abcXYZ019_.-:')),
});

const someIds = fc.option(fc.array(id, { minLength: 1, maxLength: 5 }), { nil: undefined });

/** What a step adds is never switched off. */
const anyCrumb = fc.record({
  scope: fc.constantFrom(...SCOPES.map((scope) => scope.id)),
  filters: fc.array(
    anyLinkFilter.map(({ id: of, comparator, values }): Filter => ({ id: of, comparator, values })),
    { maxLength: 2 },
  ),
});

const anySort = fc.option(
  fc.record({ column: id, direction: fc.constantFrom('asc' as const, 'desc' as const) }),
  { nil: undefined },
);

const anyFlows: fc.Arbitrary<FlowsSlice> = fc.record({
  sort: anySort,
  columns: someIds,
});

const anyOverview: fc.Arbitrary<OverviewSlice> = fc.record({
  top: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
  panels: someIds,
  focus: fc.option(fc.constantFrom(...PANELS.map((panel) => panel.id)), { nil: undefined }),
});

const anyTopology: fc.Arbitrary<TopologySlice> = fc.record({
  metric: fc.option(id, { nil: undefined }),
  function: fc.option(fc.constantFrom(...FUNCTIONS), { nil: undefined }),
  layout: fc.option(fc.constantFrom(...LAYOUTS), { nil: undefined }),
  groups: fc.option(fc.constantFrom(...GROUPINGS.map((grouping) => grouping.id)), {
    nil: undefined,
  }),
  collapsed: someIds,
  expanded: someIds,
  hidden: someIds,
  hidesTalkers: fc.boolean(),
  near: someIds,
  hops: fc.integer({ min: 1, max: 3 }),
  trail: fc.option(fc.array(anyCrumb, { minLength: 1, maxLength: 4 }), { nil: undefined }),
  isTable: fc.boolean(),
  showsEvidence: fc.boolean(),
});

const anyEvidence: fc.Arbitrary<EvidenceSlice> = fc.record({
  order: anySort,
  group: fc.option(fc.constantFrom(...WORKLOAD_GROUP_IDS), { nil: undefined }),
  carries: fc.option(fc.constantFrom('CVE-2021-44228', '@babel/core', 'a+b%25'), {
    nil: undefined,
  }),
});

/** Any state that a link can hold. */
export const anyViewState: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...VIEWS.map((view) => view.id)),
  filters: fc
    .array(anyLinkFilter, { maxLength: 4 })
    .map((filters) => filters.filter((filter) => !filterProblem(filter))),
  match: fc.constantFrom(...MATCHES),
  time: fc.oneof(
    fc
      .integer({ min: 1, max: 1_000_000 })
      .map((seconds) => ({ kind: 'relative' as const, seconds })),
    fc
      .tuple(fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
      .map(([startS, length]) => ({ kind: 'absolute' as const, startS, endS: startS + length })),
  ),
  refresh: fc.constantFrom(0, 15, 3600),
  limit: fc.integer({ min: 1, max: 5000 }),
  recordType: fc.constantFrom(...RECORD_TYPES),
  packetLoss: fc.constantFrom(...PACKET_LOSSES),
  showDuplicates: fc.boolean(),
  selected: fc.option(id, { nil: undefined }),
  scope: fc.option(id, { nil: undefined }),
  compare: fc.option(fc.constantFrom(...COMPARISONS), { nil: undefined }),
  unsampled: fc.boolean(),
  traffic: fc.constantFrom(...TRAFFICS),
  flows: anyFlows,
  overview: anyOverview,
  topology: anyTopology,
  evidence: anyEvidence,
});
