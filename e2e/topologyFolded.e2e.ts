import { GraphPage } from './harness/graphPage';
import { syntheticGraph } from './harness/syntheticGraph';
import { journeys, type Visitor } from './harness/visit';

const journey = journeys();

/** More pods than can be read at once. */
const LARGE = { namespaces: 10, workloads: 4, pods: 20, pairs: 3000 };
const GROUP = 'OwnerName:Deployment~apps-3~api-13';

const openLarge = async (visitor: Visitor): Promise<GraphPage> => {
  const graph = new GraphPage(visitor);
  await graph.page.route(/\/loki\/api\/v1\/query\?/, (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: syntheticGraph(route.request().url(), LARGE),
    }),
  );
  await graph.open(graph.graphLink({ scope: 'resource' }));
  await graph.drawn();
  return graph;
};

journey('folds what is too large to be read, says so, and opens a group', {}, async (visitor) => {
  const graph = await openLarge(visitor);
  await graph.find('notice-folded').getByText('800 are folded into 40 workloads').waitFor();
  expect(await graph.settledFigure('nodes')).toBe(40);
  expect(await graph.find('summary-shown').innerText()).toBe('100% of bytes shown');
  await graph.element(GROUP).click();
  await graph.find('topology-canvas').getByRole('application').press('c');
  await graph.waitForParameter('expanded', (expanded) => expanded === GROUP);
  expect(await graph.settledFigure('nodes')).toBe(59);
  await graph.find('notice-folded').getByText('780 are folded into 39 workloads').waitFor();
});

journey('finds a pod inside of a folded workload', {}, async (visitor) => {
  const graph = await openLarge(visitor);
  const box = graph.find('find').getByRole('textbox');
  await box.fill('API-13-7');
  expect(await graph.found()).toBe(1);
  await box.press('Enter');
  await graph.waitForParameter('selected', (selected) => selected === GROUP);
});
