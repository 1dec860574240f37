import { PANEL_IDS } from './panelIds';
import { PANELS } from './panels';

it('are those of all figures, in their order', () => {
  expect(PANELS.map(({ id }) => id)).toEqual(PANEL_IDS);
});
