import type { Labels } from './figures';
import type { Measure } from './measures';
import { panelFields, type Panel } from './panels';
import type { Scope } from '../ends/scopes';

/** What Loki groups flows by, and what is made of its groups. */
export interface Grouping {
  readonly fields: readonly string[];
  /** The group that one of Loki's belongs to. */
  readonly labelsOf: (labels: Labels) => Labels;
  /** True where several of Loki's groups can be one. */
  readonly isCoarser: boolean;
  /** A field that tells how much a flow counts. */
  readonly weight?: string;
}

/** Groups as Loki makes them. */
export const groupedBy = (fields: readonly string[]): Grouping => ({
  fields,
  isCoarser: false,
  labelsOf: (labels) => labels,
});

/** All flows of a grouping as one group. */
export const wholeOf = (grouping: Grouping): Grouping => ({
  ...grouping,
  isCoarser: true,
  labelsOf: () => ({}),
});

const pick =
  (fields: readonly string[]) =>
  (labels: Labels): Labels =>
    Object.fromEntries(
      fields.flatMap((field) => (labels[field] === undefined ? [] : [[field, labels[field]]])),
    );

/** Sums, counts and extremes of parts make those of the whole; a quantile needs all flows at once. */
export const isMergeable = ({ statistic }: Measure): boolean =>
  statistic !== 'p90' && statistic !== 'p99';

/** The groups of a panel. */
export const panelGrouping = (panel: Panel, scope: Scope): Grouping => {
  const { by } = panel;
  const own = groupedBy(panelFields(panel, scope));
  return 'fields' in by && by.regroup ? { ...own, isCoarser: true, labelsOf: by.regroup } : own;
};

const isSameMeasure = (a: Measure, b: Measure): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The groups of a panel by way of finer ones that another panel shows as well, so that both are one question: sources
 * are what pairs add up to. The panel's own groups where nobody shows finer ones.
 */
export const sharedGrouping = (panel: Panel, shown: readonly Panel[], scope: Scope): Grouping => {
  const own = panelGrouping(panel, scope);
  if (!isMergeable(panel.measure)) return own;
  const finest = shown
    .filter(({ measure }) => isSameMeasure(measure, panel.measure))
    .map((other) => panelFields(other, scope))
    .filter((fields) => own.fields.every((field) => fields.includes(field)))
    .sort((a, b) => b.length - a.length)[0];
  if (!finest || finest.length === own.fields.length) return own;
  const ownOf = pick(own.fields);
  return {
    fields: finest,
    isCoarser: true,
    labelsOf: (labels) => own.labelsOf(ownOf(labels)),
  };
};

/** The same groups, each flow counted as often as the agent's sampling left out its like. */
export const unsampled = (grouping: Grouping): Grouping => ({ ...grouping, weight: 'Sampling' });

/** How often a flow counts: one of how many packets the agent looked at; 0 and nothing mean each. */
export const weightOf = ({ weight }: Grouping, labels: Labels): number =>
  weight === undefined ? 1 : Math.max(1, Number(labels[weight] ?? 1) || 1);
