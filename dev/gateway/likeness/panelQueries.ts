import { PANELS, panelFields } from '../../../src/model/metrics/panels';
import { scopeOf } from '../../../src/model/metrics/scopes';
import { DEFAULT_VIEW_STATE } from '../../../src/model/viewState';
import { viewExpression } from '../../../src/model/viewExpression';
import { DEFAULT_STORE } from '../../../src/queries/flowQueries';
import { printMetricQuery } from '../../../src/queries/metricQuery';
import { measureQueries } from '../../../src/queries/panelQueries';

const SHARED = {
  expression: viewExpression(DEFAULT_VIEW_STATE),
  store: DEFAULT_STORE,
  window: { startMs: 0, endMs: 300_000 },
};

/** What the page prints for every panel, five minutes at a time. */
export const PANEL_QUERIES: readonly string[] = [
  ...new Set(
    PANELS.flatMap((panel) =>
      [panelFields(panel, scopeOf('namespace')), panelFields(panel, scopeOf('owner')), []].flatMap(
        (by) =>
          measureQueries({ ...SHARED, measure: panel.measure, by }).flatMap(({ queries }) =>
            queries.map(printMetricQuery),
          ),
      ),
    ),
  ),
];
