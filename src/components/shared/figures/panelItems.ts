import { groupKey, type Figure } from '../../../model/metrics/figures';
import { type GroupName, groupName, type GroupPlace } from '../../../model/metrics/groupName';
import type { ReadContext } from '../../../model/fields/readableValue';
import type { Translate } from '../readableText';
import type { ChartItem } from './charts/chartSeries';
import { rankColor } from './charts/rankColor';
import { groupText } from './groupTexts';

/** A group of a panel as table and chart show it. */
export interface PanelItem extends ChartItem {
  readonly figure: Figure;
  readonly group: GroupName;
  /** Of what object it is, where the name alone does not tell it from others. */
  readonly kind?: string;
}

/** The groups of a panel by rank. */
export const panelItems = (
  series: readonly Figure[],
  place: GroupPlace,
  { context, t }: { readonly context: ReadContext; readonly t: Translate },
): readonly PanelItem[] =>
  series.map((figure, rank) => {
    const group = groupName(figure, place, context);
    return {
      key: groupKey(figure),
      name: groupText(group, t),
      color: rankColor(rank),
      figure,
      group,
    };
  });
