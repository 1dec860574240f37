import type { Grouping } from '../../logql/ast';
import type { Labels } from '../../store/streams';
import { seriesOf, type Series } from './sample';

/** The labels that a grouping leaves; a label may be there and empty. */
export function groupLabels(labels: Labels, { without, labels: names }: Grouping): Labels {
  return Object.fromEntries(
    Object.entries(labels).filter(([name]) => names.includes(name) !== without),
  );
}

/** Finds the group of a series; each series is looked at once. */
export function createGrouper(grouping: Grouping): (series: Series) => Series {
  const known = new Map<string, Series>();
  return (series) => {
    const found = known.get(series.key);
    if (found) return found;
    const group = seriesOf(groupLabels(series.labels, grouping));
    known.set(series.key, group);
    return group;
  };
}
