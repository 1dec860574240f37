import { PANELS, panelFields } from '../../../src/model/metrics/panels';
import { scopeOf } from '../../../src/model/ends/scopes';
import { DEFAULT_VIEW_STATE } from '../../../src/model/view/viewState';
import { viewFlows } from '../../../src/model/filters/viewExpression';
import { DEFAULT_STORE } from '../../../src/queries/flowQueries';
import { printMetricQuestion } from '../../../src/queries/metricQuery';
import { askedTogether, measureQuestions, totalLabel } from '../../../src/queries/panelQueries';

const SHARED = {
  ...viewFlows(DEFAULT_VIEW_STATE),
  store: DEFAULT_STORE,
  window: { startMs: 0, endMs: 300_000 },
};

/** What the page prints for every panel, five minutes at a time: its groups alone, and with their total. */
export const PANEL_QUERIES: readonly string[] = [
  ...new Set(
    PANELS.flatMap(({ measure, ...panel }) =>
      ['namespace', 'owner'].flatMap((scope) => {
        const by = panelFields({ measure, ...panel }, scopeOf(scope));
        const groups = measureQuestions({ ...SHARED, measure, by });
        const total = measureQuestions({ ...SHARED, measure, by: [totalLabel(DEFAULT_STORE)] });
        return [...groups, ...askedTogether(groups, total)];
      }),
    ).flatMap(({ questions }) => questions.map(printMetricQuestion)),
  ),
];
