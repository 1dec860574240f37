import { FlowsPage } from './harness/flowsPage';
import { journeys } from './harness/visit';

const journey = journeys();

const [SHOP, OTHER] = ['apps-team-shop', 'openshift-dns'];
const FILTERED = { filters: `src_namespace=${SHOP}` };
const isShop = (text: string) => text === SHOP;

/** Opens the menu of a chip and takes an entry, by keys alone. */
async function takeByKeys(flows: FlowsPage, id: string, entry: string): Promise<void> {
  const { keyboard } = flows.page;
  await flows.chip(id).focus();
  await keyboard.press('Enter');
  const item = flows.page.getByRole('menuitem', { name: entry, exact: true });
  await item.waitFor();
  for (let step = 0; step < 12; step += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await keyboard.press('ArrowDown');
  }
  await keyboard.press('Enter');
  await item.waitFor({ state: 'detached' });
}

const filtersAre = (flows: FlowsPage, expected: string) =>
  flows.waitForParameter('filters', (text) => text === expected);

journey('edits a filter in the input', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows(flows.settledLink(FILTERED));
  await flows.chipAction('src_namespace', 'edit');
  expect(await flows.input.inputValue()).toContain(SHOP);
  await flows.input.fill(OTHER);
  await flows.page.keyboard.press('Enter');
  await filtersAre(flows, `src_namespace=${OTHER}`);
  expect(await flows.page.locator('[data-test^="filter-chip-"]').count()).toBe(1);
  await flows.waitForCells('SrcK8S_Namespace', (text) => text === OTHER);
});

journey('edits, negates, switches off and removes by keyboard', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows(flows.settledLink(FILTERED));
  await takeByKeys(flows, 'src_namespace', 'Negate');
  await filtersAre(flows, `src_namespace!=${SHOP}`);
  await flows.waitForCells('SrcK8S_Namespace', (text) => !isShop(text));
  await takeByKeys(flows, 'src_namespace', 'Negate');
  await takeByKeys(flows, 'src_namespace', 'Disable');
  await flows.waitForParameter('disabled', (text) => text === '0');
  expect(await flows.chip('src_namespace').innerText()).toContain('(off)');
  await takeByKeys(flows, 'src_namespace', 'Enable');
  await flows.waitForParameter('disabled', (text) => text === null);
  await flows.waitForCells('SrcK8S_Namespace', isShop);
  await takeByKeys(flows, 'src_namespace', 'Edit');
  await flows.page.keyboard.press('Control+a');
  await flows.page.keyboard.type(OTHER);
  await flows.page.keyboard.press('Enter');
  await filtersAre(flows, `src_namespace=${OTHER}`);
  await takeByKeys(flows, 'src_namespace', 'Remove');
  await flows.waitForParameter('filters', (text) => text === null);
});

journey('moves a filter to the other end, to either and back by keyboard', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows(flows.settledLink(FILTERED));
  await takeByKeys(flows, 'src_namespace', 'Move to destination');
  await filtersAre(flows, `dst_namespace=${SHOP}`);
  await flows.waitForCells('DstK8S_Namespace', isShop);
  await takeByKeys(flows, 'dst_namespace', 'Move to either side');
  await filtersAre(flows, `namespace=${SHOP}`);
  await takeByKeys(flows, 'namespace', 'Move to source');
  await filtersAre(flows, `src_namespace=${SHOP}`);
  await flows.waitForCells('SrcK8S_Namespace', isShop);
});

journey('swaps both ends by keyboard and back', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const filters = `src_namespace=${SHOP};dst_namespace!=${SHOP}`;
  await flows.openWithRows(flows.settledLink({ filters }));
  const { keyboard } = flows.page;
  await flows.find('swap-filters').focus();
  await keyboard.press('Enter');
  await filtersAre(flows, `dst_namespace=${SHOP};src_namespace!=${SHOP}`);
  await flows.waitForCells('DstK8S_Namespace', isShop);
  await flows.waitForCells('SrcK8S_Namespace', (text) => !isShop(text));
  await keyboard.press('Enter');
  await filtersAre(flows, filters);
});
