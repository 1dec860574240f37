import { coreGraph } from './harness/coreGraph';
import { GraphPage } from './harness/graphPage';
import { journeys } from './harness/visit';

const journey = journeys();

journey('shows the graph of the same flows as the core does', {}, async (visitor) => {
  const graph = new GraphPage(visitor);
  const link = graph.graphLink({ table: 'true', scope: 'owner' });
  await graph.open(link);
  await graph.edgeRows.first().waitFor();
  const drawn = await coreGraph(visitor.site.server.url, link);
  expect(drawn.edges.length).toBeGreaterThan(50);
  expect(await graph.figure('edges')).toBe(drawn.edges.length);
  expect(await graph.figure('nodes')).toBe(drawn.nodes.length);
});

journey('steps into a namespace and out again, in the link', {}, async (visitor) => {
  const graph = new GraphPage(visitor);
  await graph.open(graph.graphLink({ table: 'true' }));
  const whole = await graph.settledFigure('nodes');
  await graph.act('apps-team-shop', 'Step into');
  await graph.waitForParameter('scope', (scope) => scope === 'owner');
  await graph.find('trail').getByText('apps-team-shop').waitFor();
  expect(graph.parameter('filters')).toContain('apps-team-shop');
  await graph.nodeRows.first().waitFor();
  await graph.find('step-out').first().click();
  await graph.waitForParameter('trail', (trail) => trail === null);
  expect(graph.parameter('scope') ?? 'namespace').toBe('namespace');
  expect(graph.parameter('filters') ?? '').not.toContain('apps-team-shop');
  expect(await graph.settledFigure('nodes')).toBe(whole);
});

journey('finds whatever the case, goes on and back, and counts', {}, async (visitor) => {
  const graph = new GraphPage(visitor);
  await graph.open(graph.graphLink({ scope: 'owner' }));
  await graph.drawn();
  const box = graph.find('find').getByRole('textbox');
  await box.fill('API');
  expect(await graph.found()).toBeGreaterThan(1);
  await box.press('Enter');
  await graph.waitForParameter('selected', (selected) => /api/i.test(selected ?? ''));
  const first = graph.parameter('selected');
  await box.press('Enter');
  await graph.waitForParameter('selected', (selected) => selected !== first);
  await box.press('Shift+Enter');
  await graph.waitForParameter('selected', (selected) => selected === first);
});

journey('hides a namespace, says so, and shows it again', {}, async (visitor) => {
  const graph = new GraphPage(visitor);
  await graph.open(graph.graphLink({ table: 'true' }));
  const whole = await graph.settledFigure('nodes');
  await graph.act('apps-team-shop', 'Hide');
  await graph.waitForParameter('hidden', (hidden) => hidden === 'Namespace~apps-team-shop');
  expect(await graph.settledFigure('nodes')).toBeLessThan(whole);
  await graph
    .find('summary-shown')
    .getByText(/% of bytes shown$/)
    .waitFor();
  await graph.find('hidden-menu').click();
  await graph.find('show-again').click();
  await graph.waitForParameter('hidden', (hidden) => hidden === null);
  expect(await graph.settledFigure('nodes')).toBe(whole);
});

journey('shows the surroundings of a node alone, near and far', {}, async (visitor) => {
  const graph = new GraphPage(visitor);
  await graph.open(graph.graphLink({ table: 'true', scope: 'owner' }));
  const whole = await graph.settledFigure('nodes');
  await graph.open(
    graph.graphLink({ table: 'true', scope: 'owner', near: 'Namespace~apps-team-shop' }),
  );
  const near = await graph.settledFigure('nodes');
  expect(near).toBeLessThan(whole);
  await graph.find('hops-2').click();
  await graph.waitForParameter('hops', (hops) => hops === '2');
  expect(await graph.settledFigure('nodes')).toBeGreaterThanOrEqual(near);
  await graph.find('show-whole-graph').click();
  await graph.waitForParameter('near', (near_) => near_ === null);
  expect(await graph.settledFigure('nodes')).toBe(whole);
});

journey('says all about a node, and opens its flows', {}, async (visitor) => {
  const graph = new GraphPage(visitor);
  await graph.open(graph.graphLink({ selected: 'Namespace~apps-team-shop' }));
  await graph.find('element-panel').getByText('apps-team-shop').first().waitFor();
  for (const section of ['identity', 'traffic', 'peers'])
    await graph.find(`section-${section}`).waitFor();
  await graph.find('element-as-flows').first().click();
  await graph.rows.first().waitFor();
  expect(graph.parameter('filters')).toContain('apps-team-shop');
});

journey('keeps everything in the link', {}, async (visitor) => {
  const graph = new GraphPage(visitor);
  const said = {
    scope: 'owner',
    groups: 'namespaces',
    type: 'Packets',
    function: 'sum',
    layout: 'grid',
    collapsed: 'Namespace~apps-team-shop',
    table: 'true',
  };
  await graph.open(graph.graphLink(said));
  await graph.edgeRows.first().waitFor();
  for (const [name, value] of Object.entries(said)) expect(graph.parameter(name)).toBe(value);
  await graph.find('nodes').getByText('apps-team-shop', { exact: true }).first().waitFor();
  expect(await graph.page.getByRole('columnheader', { name: 'Total' }).count()).toBe(1);
});

journey('saves the graph as JSON and CSV', {}, async (visitor) => {
  const graph = new GraphPage(visitor);
  await graph.open(graph.graphLink({ table: 'true' }));
  const edges = await graph.settledFigure('edges');
  const json = JSON.parse(await graph.saved('json')) as { edges: unknown[] };
  expect(json.edges).toHaveLength(edges);
  const csv = await graph.saved('csv');
  expect(csv.trim().split('\n')).toHaveLength(edges + 1);
});
