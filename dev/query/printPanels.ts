import {
  type FigureChoice,
  overviewChoice,
  panelQuestion,
  type ShownFigures,
} from '../../src/ask/panelQuestion';
import { cardById } from '../../src/model/metrics/cards';
import { isAdditive, othersOf } from '../../src/model/metrics/figures';
import type { Measure } from '../../src/model/metrics/measures';
import { DEFAULT_PANELS, panelById, type Panel } from '../../src/model/metrics/panels';
import type { ViewState } from '../../src/model/view/viewState';
import { endless, oneRound, type Printer } from './asked';

/** The panels of a link; ids that name none are said on stderr. */
const panelsOf = ({ overview: { panels = DEFAULT_PANELS } }: ViewState): Panel[] =>
  panels.flatMap((id) => {
    const panel = panelById(id);
    if (!panel)
      console.error(
        `ignored panels=${id}: ${cardById(id) ? 'an evidence link prints it' : 'No such panel'}`,
      );
    return panel ?? [];
  });

/** Rates are a second; a latency is its own average. */
const valuesOf = (measure: Measure, value: number, seconds: number) =>
  isAdditive(measure)
    ? { average: value / seconds, total: value }
    : { average: value, total: value };

const printed = (panel: Panel, { scope }: FigureChoice, { figures, window }: ShownFigures) => {
  const { measure } = panel;
  const { before } = figures;
  const seconds = (window.endMs - window.startMs) / 1000;
  const values = (value: number | undefined) =>
    value === undefined ? {} : valuesOf(measure, value, seconds);
  return {
    panel: panel.id,
    scope: scope.id,
    unit: figures.unit,
    series: figures.series.map(({ labels, value }, at) => ({
      labels,
      ...values(value),
      before: before && values(before.values[at]),
      points: figures.lines[at] ?? [],
    })),
    total: values(figures.total),
    totalBefore: before && values(before.total),
    others: values(othersOf(measure, figures)),
    exact: figures.isExact,
    requests: figures.queries.length,
    execTime: figures.execTimeS,
  };
};

/** The figures of each panel of a link as JSON, a line each. */
export const printPanels: Printer = async (transport, { view, cluster, nowMs }, write) => {
  const signal = endless();
  const round = oneRound(transport);
  const shown = panelsOf(view.state);
  const choice = overviewChoice(view.state);
  for (const panel of shown) {
    const asked = { ...view, panel, shown, choice, hasLines: true };
    const answer = await panelQuestion(asked, cluster, nowMs).ask(round, signal);
    write(`${JSON.stringify(printed(panel, choice, answer))}\n`);
  }
};
