import { useMemo } from 'react';
import { usePage, useSlice } from '../../hooks/pageContext';
import { type ChosenIds, useChosenIds, useOwnIds } from '../../hooks/useChosenIds';
import { cardById, isPanel, type OverviewItem } from '../../model/metrics/cards';
import { choosePanels, lackedFeature, type PanelChoice } from '../../model/metrics/panelChoice';
import { panelById } from '../../model/metrics/panels';

export interface ShownPanels extends PanelChoice, Pick<ChosenIds, 'choose'> {
  /** The one that fills the view. */
  readonly focused: OverviewItem | undefined;
  /** Undefined shows all again. */
  readonly focus: (id: string | undefined) => void;
  readonly hide: (id: string) => void;
  /** Whether a person wants the table instead of the drawing. */
  readonly isTable: (id: string) => boolean;
  readonly toggleTable: (id: string) => void;
}

const NONE: readonly string[] = [];

const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];

/** Which panels are on the screen, and how. */
export const usePanels = (): ShownPanels => {
  const { features } = usePage().settings;
  const [{ panels: linked = NONE, focus: focusId }, update] = useSlice('overview');
  const link = (ids: readonly string[] | undefined) => update({ panels: ids });
  const { own, choose } = useChosenIds('panels', linked !== NONE, link);
  const [tables, setTables] = useOwnIds('tablePanels');
  const choice = useMemo(() => choosePanels([linked, own], features), [linked, own, features]);
  const inFocus = focusId === undefined ? undefined : (panelById(focusId) ?? cardById(focusId));
  const isShown = inFocus && (!isPanel(inFocus) || lackedFeature(inFocus, features) === undefined);
  const focus = (id: string | undefined) => update({ focus: id });
  return {
    ...choice,
    choose,
    focused: isShown ? inFocus : undefined,
    focus,
    hide: (id) => {
      choose(choice.chosen.filter((one) => one !== id));
      if (focusId === id) focus(undefined);
    },
    isTable: (id) => tables.includes(id),
    toggleTable: (id) => setTables(toggled(tables, id)),
  };
};
