import { FlowsPage } from './harness/flowsPage';
import { journeys } from './harness/visit';

const journey = journeys();

const KINDS = [
  ['Pod', 'pods'],
  ['Deployment', 'deployments'],
] as const;

describe.each(KINDS)('the page of a %s', (kind, plural) => {
  journey('has its flows in the tab Network', {}, async (visitor) => {
    const flows = new FlowsPage(visitor);
    const object = visitor.site.server.world.objects.find(
      (each) => each.kind === kind && each.metadata.namespace === 'apps-team-shop',
    );
    const name = object?.metadata.name ?? '';
    await flows.open(`/k8s/ns/apps-team-shop/${plural}/${name}`);
    await flows.find('horizontal-link-Network').click();
    await flows.page.waitForURL(/\/network-evidence(\?|$)/);
    const chip = flows.find('locked-chip');
    await chip.waitFor();
    expect(await chip.innerText()).toContain(name);
    await flows.find('flows-view').waitFor();
  });
});

journey('leads from the navigation to the page', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.open('/k8s/ns/apps-team-shop/pods');
  await flows.find('nav-network-evidence').click();
  await flows.page.waitForURL(/\/observe\/network/);
  await flows.find('filter-bar').waitFor();
});

journey('keeps a preference of the person over a reload', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows();
  await flows.find('density').click();
  await flows.find('density-compact').click();
  const height = () => flows.rows.first().evaluate((row) => row.clientHeight);
  const compact = await height();
  await flows.page.reload();
  await flows.rows.first().waitFor();
  expect(await height()).toBe(compact);
  await flows.find('density').click();
  await flows.find('density-normal').click();
  expect(await height()).toBeGreaterThan(compact);
});
