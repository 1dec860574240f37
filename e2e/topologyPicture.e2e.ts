import { graveViolations } from './harness/accessibility';
import { GraphPage } from './harness/graphPage';
import { journeys } from './harness/visit';

const journey = journeys();

const GROUPED = { scope: 'owner', groups: 'namespaces' };
const SHOP = 'Namespace~apps-team-shop';

journey('is walked through by keyboard, into a panel and back', {}, async (visitor) => {
  const graph = new GraphPage(visitor);
  await graph.open(graph.graphLink());
  await graph.drawn();
  const canvas = graph.page.getByRole('application');
  await canvas.focus();
  await canvas.press('Home');
  await canvas.press('Enter');
  await graph.waitForParameter('selected', (selected) => selected !== null);
  const first = graph.parameter('selected');
  const panel = graph.find('element-panel');
  await panel.locator(':focus').waitFor();
  await graph.page.keyboard.press('Escape');
  await graph.waitForParameter('selected', (selected) => selected === null);
  await graph.page.waitForFunction(
    () => document.activeElement?.getAttribute('role') === 'application',
  );
  await canvas.press('End');
  await canvas.press('Enter');
  await graph.waitForParameter('selected', (selected) => selected !== null && selected !== first);
});

journey('closes a group and opens it again, in its place', {}, async (visitor) => {
  const graph = new GraphPage(visitor);
  await graph.open(graph.graphLink({ ...GROUPED, selected: SHOP }));
  await graph.drawn();
  const whole = await graph.settledFigure('nodes');
  const canvas = graph.page.getByRole('application');
  await graph.find('collapse-all').click();
  await graph.waitForParameter('collapsed', (ids) => ids?.includes(SHOP) === true);
  expect(await graph.settledFigure('nodes')).toBeLessThan(whole);
  await graph.find('expand-all').click();
  await graph.waitForParameter('collapsed', (ids) => ids === null);
  expect(await graph.settledFigure('nodes')).toBe(whole);
  await canvas.focus();
  expect(await graveViolations(graph.page)).toEqual([]);
});

journey('offers for a node what the tables offer', {}, async (visitor) => {
  const graph = new GraphPage(visitor);
  await graph.open(graph.graphLink());
  await graph.drawn();
  const canvas = graph.page.getByRole('application');
  await canvas.focus();
  await canvas.press('Home');
  await canvas.press('f');
  await graph.page.getByRole('menuitem', { name: 'Show only its surroundings' }).click();
  await graph.find('near').waitFor();
  await graph.find('show-whole-graph').click();
  await graph.waitForParameter('near', (near) => near === null);
});

journey('is saved as a picture that stands alone', {}, async (visitor) => {
  const graph = new GraphPage(visitor);
  await graph.open(graph.graphLink());
  await graph.drawn();
  const svg = await graph.saved('svg');
  expect(svg).toContain('apps-team-shop');
  expect(svg).not.toContain('var(');
  const png = await graph.saved('png');
  expect(png.slice(1, 4)).toBe('PNG');
});
