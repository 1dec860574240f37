import { useCallback, useMemo, useState } from 'react';
import { usePage } from '../../hooks/pageContext';
import { usePreference } from '../../hooks/usePreference';
import { columnsOf, defaultColumnIds } from '../../model/columns';
import type { Column } from '../../model/columns/column';
import type { Feature } from '../../model/fields';
import type { Flow } from '../../model/flow';
import { featuresIn, featureTest } from '../../model/seenFeatures';

const NO_COLUMNS: readonly string[] = [];
const NO_FEATURES: ReadonlySet<Feature> = new Set();
const NO_FLOWS: readonly Flow[] = [];

/** More columns than there are is no choice that a person made. */
const MAX_COLUMNS = 200;

const readIds = (stored: unknown): readonly string[] | undefined =>
  Array.isArray(stored) && stored.length <= MAX_COLUMNS
    ? stored.filter((id) => typeof id === 'string')
    : undefined;

/** A feature once seen stays seen, so that no column comes and goes with the flows of the moment. */
const useSeenFeatures = (flows: readonly Flow[]): ReadonlySet<Feature> => {
  const [seen, setSeen] = useState(NO_FEATURES);
  const now = useMemo(() => featuresIn(flows), [flows]);
  const fresh = [...now].filter((feature) => !seen.has(feature));
  if (fresh.length > 0) setSeen(new Set([...seen, ...fresh]));
  return seen;
};

export interface ShownColumns {
  readonly columns: readonly Column[];
  readonly defaults: readonly string[];
  /** Undefined goes back to the defaults. */
  readonly choose: (ids: readonly string[] | undefined) => void;
}

/** The columns of the link, else those that the person chose, else those that fit this cluster. */
export const useColumns = (flows: readonly Flow[] = NO_FLOWS): ShownColumns => {
  const { state, update, settings } = usePage();
  const [own, setOwn] = usePreference('columns', NO_COLUMNS, readIds);
  const seen = useSeenFeatures(flows);
  const defaults = useMemo(() => defaultColumnIds(featureTest(settings, seen)), [settings, seen]);
  const columns = useMemo(() => {
    const chosen = [state.columns ?? NO_COLUMNS, own].map((ids) => columnsOf(ids));
    return chosen.find((some) => some.length > 0) ?? columnsOf(defaults);
  }, [state.columns, own, defaults]);
  const choose = useCallback(
    (ids: readonly string[] | undefined) => {
      setOwn(ids ?? NO_COLUMNS);
      update({ columns: ids });
    },
    [setOwn, update],
  );
  return { columns, defaults, choose };
};
