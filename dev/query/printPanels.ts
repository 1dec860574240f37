import { limitTransport } from '../../src/api/limitTransport';
import { fetchPanel } from '../../src/ask/panelFigures';
import { shareTransport } from '../../src/api/shareTransport';
import { windowBefore } from '../../src/model/metrics/comparison';
import type { Transport } from '../../src/api/transport';
import { isAdditive, othersOf, type PanelFigures } from '../../src/model/metrics/figures';
import type { Measure } from '../../src/model/metrics/measures';
import {
  DEFAULT_PANELS,
  DEFAULT_TOP,
  panelById,
  panelFields,
  type Panel,
} from '../../src/model/metrics/panels';
import { scopeOf } from '../../src/model/ends/scopes';
import type { TimeWindow } from '../../src/model/timeRange';
import { viewFlows } from '../../src/model/viewExpression';
import type { ViewState } from '../../src/model/viewState';
import { DEFAULT_STORE, nanoWindow, type Store } from '../../src/queries/flowQueries';
import { measureQuestions } from '../../src/queries/panelQueries';
import { queryPath } from '../../src/queries/requests';

/** A link, and where and when it is asked. */
export interface Question {
  readonly state: ViewState;
  readonly store: Store;
  readonly window: TimeWindow;
}

/** The panels of a link; ids that name none are said on stderr. */
const panelsOf = ({ panels = DEFAULT_PANELS }: ViewState): Panel[] =>
  panels.flatMap((id) => {
    const panel = panelById(id);
    if (!panel) console.error(`ignored panels=${id}: No such panel`);
    return panel ?? [];
  });

/** Rates are a second; a latency is its own average. */
const valuesOf = (measure: Measure, value: number, seconds: number) =>
  isAdditive(measure)
    ? { average: value / seconds, total: value }
    : { average: value, total: value };

const printed = (panel: Panel, { state, window }: Question, figures: PanelFigures) => {
  const { measure } = panel;
  const seconds = (window.endMs - window.startMs) / 1000;
  const values = (value: number | undefined) =>
    value === undefined ? {} : valuesOf(measure, value, seconds);
  return {
    panel: panel.id,
    scope: scopeOf(state.scope).id,
    unit: figures.unit,
    series: figures.series.map(({ labels, value }, at) => ({
      labels,
      ...values(value),
      points: figures.lines[at] ?? [],
    })),
    total: values(figures.total),
    others: values(othersOf(measure, figures)),
    exact: figures.isExact,
    requests: figures.queries.length,
    execTime: figures.execTimeS,
  };
};

/** Prints the figures of each panel of a link as JSON, a line each. */
export async function printPanels(transport: Transport, question: Question): Promise<void> {
  const { state, store, window } = question;
  const { signal } = new AbortController();
  const scope = scopeOf(state.scope);
  const shared = { scope, ...viewFlows(state), store, window };
  const shown = panelsOf(state);
  const { compare, unsampled, top = DEFAULT_TOP } = state;
  const options = {
    shown,
    top,
    hasLines: true,
    isEstimated: unsampled,
    isCompared: false,
    before: windowBefore(window, compare ?? 'previous'),
  };
  const round = shareTransport(limitTransport(transport));
  for (const panel of shown) {
    const figures = await fetchPanel(round, { ...shared, ...options, panel }, signal);
    process.stdout.write(`${JSON.stringify(printed(panel, question, figures))}\n`);
  }
}

/** What each panel asks at first: its groups. */
export const panelPaths = (state: ViewState, window: TimeWindow): string[] =>
  panelsOf(state).flatMap((panel) =>
    measureQuestions({
      measure: panel.measure,
      ...viewFlows(state),
      store: DEFAULT_STORE,
      window,
      by: panelFields(panel, scopeOf(state.scope)),
    }).flatMap(({ questions }) =>
      questions.map((question) => queryPath(question, nanoWindow(window).endNs)),
    ),
  );
