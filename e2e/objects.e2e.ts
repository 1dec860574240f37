import { coreFlows } from './harness/coreFlows';
import { FlowsPage } from './harness/flowsPage';
import { journeys } from './harness/visit';

const journey = journeys();

const nameOf = (value: unknown): string => (typeof value === 'string' ? value : '');

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

journey('keeps to the object of the tab whatever is asked besides', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const { page } = flows;
  const { world, url } = visitor.site.server;
  const all = await coreFlows(url, flows.settledLink({ limit: '5000', showDup: 'true' }));
  const pods = new Set(world.objects.map(({ metadata: { name } }) => name));
  // One that the filters below find as well.
  const tcp = all.filter(({ fields }) => fields.Proto === 6 && fields.SrcK8S_Type === 'Pod');
  const flow = tcp.find(({ fields }) => pods.has(nameOf(fields.SrcK8S_Name)));
  const [name, namespace] = [flow?.fields.SrcK8S_Name, flow?.fields.SrcK8S_Namespace].map(nameOf);
  const path = `/k8s/ns/${namespace}/pods/${name}/network-evidence`;
  const search = new URL(flows.settledLink({ limit: '500' }), url).search;
  const ends = ['SrcK8S_Name', 'DstK8S_Name'];
  const strangers = async () =>
    (await flows.allCells(ends)).filter((row) => !row.some((end) => end.includes(name ?? '')));

  await flows.openWithRows(`${path}${search}`);
  expect(await strangers()).toEqual([]);
  const any = `${search}&match=any&filters=${encodeURIComponent('dst_port=443;src_port=53;protocol=6')}`;
  await flows.openWithRows(`${path}${any}`);
  expect(await strangers()).toEqual([]);
  await flows.chipAction('protocol', 'remove');
  await flows.waitForParameter('filters', (text) => text === 'dst_port=443;src_port=53');
  expect(new URL(page.url()).pathname).toBe(path);
  await flows.find('view-topology').click();
  await flows.waitForParameter('view', (view) => view === 'topology');
  expect(new URL(page.url()).pathname).toBe(path);
  expect(await flows.find('locked-chip').innerText()).toContain(name);
});
