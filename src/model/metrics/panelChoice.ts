import type { Feature } from '../fields/fields';
import type { Settings } from '../settings/settings';
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
  /** Ids in the order of the choice, also of what is not measured here. */
  readonly chosen: readonly string[];
}

const panelsOf = (ids: readonly string[]): readonly Panel[] =>
  [...new Set(ids)].flatMap((id) => panelById(id) ?? []);

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

/** The panels of the first list that names any, else the usual ones. */
export const choosePanels = (
  lists: readonly (readonly string[])[],
  features: Settings['features'],
): PanelChoice => {
  const chosen =
    lists.map(panelsOf).find((panels) => panels.length > 0) ?? panelsOf(DEFAULT_PANELS);
  return { chosen: chosen.map(({ id }) => id), ...sortPanels(chosen, features) };
};
