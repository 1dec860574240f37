import { useMemo, useState } from 'react';
import { usePage, useSlice } from '../../hooks/pageContext';
import { type ChosenIds, useChosenIds } from '../../hooks/useChosenIds';
import { columnsOf, defaultColumnIds } from '../../model/columns/columns';
import type { Column } from '../../model/columns/column';
import type { Feature } from '../../model/fields/fields';
import type { Flow } from '../../model/flows/flow';
import { featuresIn, featureTest } from '../../model/fields/seenFeatures';

const NO_FEATURES: ReadonlySet<Feature> = new Set();
const NO_FLOWS: readonly Flow[] = [];
const NONE: readonly string[] = [];

/** A feature once seen stays seen, so that no column comes and goes with the flows of the moment. */
const useSeenFeatures = (flows: readonly Flow[]): ReadonlySet<Feature> => {
  const [seen, setSeen] = useState(NO_FEATURES);
  const now = useMemo(() => featuresIn(flows), [flows]);
  const fresh = [...now].filter((feature) => !seen.has(feature));
  if (fresh.length > 0) setSeen(new Set([...seen, ...fresh]));
  return seen;
};

export interface ShownColumns extends Pick<ChosenIds, 'choose'> {
  readonly columns: readonly Column[];
  readonly defaults: readonly string[];
}

/** The columns of the link, else those that the person chose, else those that fit this cluster. */
export const useColumns = (flows: readonly Flow[] = NO_FLOWS): ShownColumns => {
  const { settings } = usePage();
  const [{ columns: linked = NONE }, update] = useSlice('flows');
  const link = (ids: readonly string[] | undefined) => update({ columns: ids });
  const { own, choose } = useChosenIds('columns', linked !== NONE, link);
  const seen = useSeenFeatures(flows);
  const defaults = useMemo(() => defaultColumnIds(featureTest(settings, seen)), [settings, seen]);
  const columns = useMemo(() => {
    const chosen = [linked, own].map((ids) => columnsOf(ids));
    return chosen.find((some) => some.length > 0) ?? columnsOf(defaults);
  }, [linked, own, defaults]);
  return { columns, defaults, choose };
};
