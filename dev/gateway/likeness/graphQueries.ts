import { BYTES, DENIALS, DROPPED_PACKETS, rtt } from '../../../src/model/metrics/measures';
import { scopeOf } from '../../../src/model/ends/scopes';
import { graphFields } from '../../../src/model/ends/ends';
import { groupingsOf } from '../../../src/model/ends/groupings';
import { DEFAULT_VIEW_STATE } from '../../../src/model/view/viewState';
import { viewFlows } from '../../../src/model/filters/viewExpression';
import { DEFAULT_STORE } from '../../../src/queries/flowQueries';
import { printMetricQuestion } from '../../../src/queries/metricQuery';
import { measureQuestions } from '../../../src/queries/panelQueries';

const SHARED = {
  ...viewFlows(DEFAULT_VIEW_STATE),
  store: DEFAULT_STORE,
  window: { startMs: 0, endMs: 300_000 },
};

/** Of the groupings with most fields. */
const FIELDS: readonly (readonly string[])[] = ['host', 'resource'].flatMap((id) => {
  const scope = scopeOf(id);
  return groupingsOf(scope)
    .slice(-2)
    .map((grouping) => graphFields(scope, grouping));
});

/** What the page prints for graphs, five minutes at a time, where that is none of what it prints for panels. */
export const GRAPH_QUERIES: readonly string[] = FIELDS.flatMap((by) =>
  [BYTES, rtt('p90'), DROPPED_PACKETS, DENIALS].flatMap((measure) =>
    measureQuestions({ ...SHARED, measure, by }).flatMap(({ questions }) =>
      questions.map(printMetricQuestion),
    ),
  ),
);
