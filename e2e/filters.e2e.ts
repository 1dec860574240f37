import { coreFlows } from './harness/coreFlows';
import { FlowsPage } from './harness/flowsPage';
import { until } from './harness/until';
import { journeys } from './harness/visit';

const journey = journeys();

const NAMESPACE = 'apps-team-shop';
const isNamespace = (text: string) => text === NAMESPACE;
const FILTERED = { filters: `src_namespace="${NAMESPACE}"` };

journey('shows live flows at first sight', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows('/observe/network/flows');
  expect(await flows.find('flow-table').getAttribute('role')).toBe('grid');
});

journey('turns a typed filter into a chip, a link and fitting rows', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows();
  await flows.typeFilter(`src_namespace=${NAMESPACE}`);
  await flows.chip('src_namespace').waitFor();
  await flows.waitForParameter('filters', (text) => text?.includes(NAMESPACE) ?? false);
  await flows.waitForCells('SrcK8S_Namespace', isNamespace);
});

journey('shows the same in a copied link', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows();
  await flows.typeFilter(`src_namespace=${NAMESPACE}`);
  await flows.waitForCells('SrcK8S_Namespace', isNamespace);
  const other = new FlowsPage({ ...visitor, page: await visitor.context.newPage() });
  const { pathname, search } = new URL(flows.page.url());
  await other.openWithRows(pathname + search);
  expect(await other.chip('src_namespace').innerText()).toBe(
    await flows.chip('src_namespace').innerText(),
  );
  expect(await other.rowTexts()).toEqual(await flows.rowTexts());
});

journey('counts as many flows as the core finds', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const link = flows.settledLink({ ...FILTERED, limit: '1000' });
  await flows.openWithRows(link);
  const expected = await coreFlows(visitor.site.server.url, link);
  expect(expected.length).toBeGreaterThan(0);
  const count = expected.length.toLocaleString('en');
  await until(
    async () => (await flows.find('table-end').innerText()).includes(`all ${count} flows`),
    `${count} flows`,
  );
});

journey('negates, disables and removes a filter', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows(flows.settledLink(FILTERED));
  await flows.chipAction('src_namespace', 'negate');
  await flows.waitForParameter('filters', (text) => text?.includes('!=') ?? false);
  await flows.waitForCells('SrcK8S_Namespace', (text) => !isNamespace(text));
  await flows.chipAction('src_namespace', 'negate');
  await flows.waitForCells('SrcK8S_Namespace', isNamespace);
  await flows.chipAction('src_namespace', 'toggle');
  await until(
    async () => !(await flows.cells('SrcK8S_Namespace')).every(isNamespace),
    'other namespaces while the filter is off',
  );
  await flows.chipAction('src_namespace', 'remove');
  await flows.chip('src_namespace').waitFor({ state: 'detached' });
});

journey('swaps source and destination', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows(flows.settledLink(FILTERED));
  await flows.find('swap-filters').click();
  await flows.chip('dst_namespace').waitFor();
  await flows.waitForCells('DstK8S_Namespace', isNamespace);
});

journey('applies a quick filter and takes it back', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows();
  await flows.find('quick-filters').click();
  await flows.find('quick-filter-Services network').click();
  await flows.chip('dst_kind').waitFor();
  await flows.find('clear-filters').click();
  await flows.chip('dst_kind').waitFor({ state: 'detached' });
  await flows.rows.first().waitFor();
});

journey('says what is wrong with a value while it is typed', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows();
  await flows.typeFilter('src_address=10.0.0.999');
  expect(await flows.input.getAttribute('aria-invalid')).toBe('true');
  expect(await flows.find('filter-hint').innerText()).not.toBe('');
  expect(flows.parameter('filters') ?? '').not.toContain('999');
});

journey('takes any character of a value to the store and back', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const hostile = 'a"b`c\\d|e,f{g}$h ü';
  const filters = `src_name="${encodeURIComponent(hostile)}"`;
  await flows.open(flows.settledLink({ filters }));
  await flows.find('nothing-found').waitFor();
  expect(await flows.chip('src_name').innerText()).toContain(hostile);
});
