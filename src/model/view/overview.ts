import { CARD_IDS, PANEL_IDS } from '../metrics/panelIds';
import { msg } from '../msg';
import { ids, integer, oneOf, optional, type ParameterTable } from './parameter';

/** What a link says about the overview alone. */
export interface OverviewSlice {
  /** Groups that a figure shows. */
  readonly top: number | undefined;
  readonly panels: readonly string[] | undefined;
  /** Id of the figure that fills the overview. */
  readonly focus: string | undefined;
}

const panelId = {
  ...oneOf<string>([...PANEL_IDS, ...CARD_IDS]),
  expected: msg('the id of a figure'),
};

export const OVERVIEW_PARAMETERS: ParameterTable<OverviewSlice> = {
  top: optional('top', integer(1, 500)),
  panels: optional('panels', ids),
  focus: optional('focus', panelId),
};
