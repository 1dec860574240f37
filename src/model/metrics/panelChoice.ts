import type { Feature } from '../fields/fields';
import type { Settings } from '../settings/settings';
import { cardById, isPanel, type OverviewItem } from './cards';
import { DEFAULT_PANELS, type Panel, panelById } from './panels';

/** Panels that a feature which is off in this cluster would bring. */
export interface MissingPanels {
  readonly feature: Feature;
  readonly panels: readonly Panel[];
}

/** Panels by whether this cluster measures them. */
export interface SortedPanels {
  /** Those that have something to measure here. */
  readonly panels: readonly Panel[];
  readonly missing: readonly MissingPanels[];
}

export interface PanelChoice extends SortedPanels {
  /** The panels that have something to measure, and the cards, in the order of the choice. */
  readonly items: readonly OverviewItem[];
  /** Ids in the order of the choice, also of what is not measured here. */
  readonly chosen: readonly string[];
}

const itemsOf = (ids: readonly string[]): readonly OverviewItem[] =>
  [...new Set(ids)].flatMap((id) => panelById(id) ?? cardById(id) ?? []);

/** The feature that a figure lacks in this cluster. What is not known to be off may be there. */
export const lackedFeature = (
  { feature }: Pick<Panel, 'feature'>,
  features: Settings['features'],
): Feature | undefined =>
  feature !== undefined && features[feature].value === 'off' ? feature : undefined;

export const sortPanels = (
  panels: readonly Panel[],
  features: Settings['features'],
): SortedPanels => {
  const lacking = (feature: Feature | undefined): readonly Panel[] =>
    panels.filter((panel) => lackedFeature(panel, features) === feature);
  const lacked = new Set(panels.flatMap((panel) => lackedFeature(panel, features) ?? []));
  return {
    panels: lacking(undefined),
    missing: [...lacked].map((feature) => ({ feature, panels: lacking(feature) })),
  };
};

/** What the first list names that names any, else the usual panels. */
export const choosePanels = (
  lists: readonly (readonly string[])[],
  features: Settings['features'],
): PanelChoice => {
  const chosen = lists.map(itemsOf).find((items) => items.length > 0) ?? itemsOf(DEFAULT_PANELS);
  const sorted = sortPanels(chosen.filter(isPanel), features);
  const items = chosen.filter((item) => !isPanel(item) || sorted.panels.includes(item));
  return { chosen: chosen.map(({ id }) => id), items, ...sorted };
};
