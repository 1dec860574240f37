import { FlowsPage } from './harness/flowsPage';
import { until } from './harness/until';
import { journeys } from './harness/visit';

const journey = journeys();

const POD = { filters: 'src_kind="Pod"', limit: '50' };

/** Whether the focus is on, or inside of, what a selector finds. */
const isWithin = (flows: FlowsPage, selector: string): Promise<boolean> =>
  flows.page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);

const focusIs = (flows: FlowsPage, selector: string): Promise<void> =>
  until(() => isWithin(flows, selector), `the focus on ${selector}`);

const RECORD = '[data-test="record-panel"]';
const MENU = '[role="menu"]';
const rowAt = (index: number) => `[data-test="flow-row"][data-index="${index}"]`;

journey('goes into a record and comes back to its row', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const { keyboard } = flows.page;
  await flows.openWithRows(flows.settledLink(POD));
  await flows.rows.first().focus();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await focusIs(flows, `${RECORD} h2`);
  await keyboard.press('Tab');
  await focusIs(flows, RECORD);
  await keyboard.press('Escape');
  await flows.record.waitFor({ state: 'hidden' });
  await focusIs(flows, rowAt(2));
});

journey('filters by a value of a row', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const { keyboard } = flows.page;
  await flows.openWithRows(flows.settledLink({ ...POD, columns: 'SrcK8S_Namespace' }));
  const [namespace = ''] = await flows.cells('SrcK8S_Namespace');
  await flows.rows.first().focus();
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await focusIs(flows, MENU);
  await keyboard.press('Escape');
  await until(async () => (await flows.page.locator(MENU).count()) === 0, 'the menu to close');
  await focusIs(flows, `${rowAt(0)} button`);
  expect(await flows.record.count()).toBe(0);
  await keyboard.press('Enter');
  await focusIs(flows, MENU);
  await keyboard.press('Enter');
  await flows.waitForParameter('filters', (text) => text?.includes(namespace) ?? false);
  await flows.waitForCells('SrcK8S_Namespace', (text) => text === namespace);
});

journey('closes the menu of a value first, then its record', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const { keyboard } = flows.page;
  await flows.openWithRows(flows.settledLink(POD));
  await flows.rows.first().focus();
  await keyboard.press('Enter');
  await focusIs(flows, `${RECORD} h2`);
  await flows.find('field-SrcK8S_Namespace').getByRole('button').focus();
  await keyboard.press('Enter');
  await focusIs(flows, MENU);
  await keyboard.press('Escape');
  await until(async () => (await flows.page.locator(MENU).count()) === 0, 'the menu to close');
  expect(await flows.record.isVisible()).toBe(true);
  await focusIs(flows, '[data-test="field-SrcK8S_Namespace"] button');
  await keyboard.press('Escape');
  await flows.record.waitFor({ state: 'hidden' });
  await focusIs(flows, rowAt(0));
});

journey('walks far through a long table and keeps the focus', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const { keyboard } = flows.page;
  await flows.openWithRows(flows.settledLink({ limit: '1000', showDup: 'true' }));
  await flows.rows.first().focus();
  for (let page = 0; page < 5; page += 1) await keyboard.press('PageDown');
  await until(
    async () => !(await isWithin(flows, rowAt(0))) && (await isWithin(flows, 'tr[data-index]')),
    'the focus on a later row',
  );
  // Two rows of header, and the first row has the index 0.
  const last = Number(await flows.find('flow-table').getAttribute('aria-rowcount')) - 3;
  expect(last).toBeGreaterThan(200);
  await keyboard.press('End');
  await focusIs(flows, rowAt(last));
  const isInSight = await flows.page.evaluate(() => {
    const [row, box] = [
      document.activeElement,
      document.querySelector('[data-test="flow-scroller"]'),
    ];
    const [inner, outer] = [row?.getBoundingClientRect(), box?.getBoundingClientRect()];
    return inner && outer ? inner.top >= outer.top && inner.bottom <= outer.bottom + 1 : false;
  });
  expect(isInSight).toBe(true);
  // Keys come while the table still scrolls.
  for (let round = 0; round < 12; round += 1) {
    await keyboard.press('Home');
    await flows.page.waitForTimeout(10 * round);
    await keyboard.press('End');
  }
  await focusIs(flows, rowAt(last));
});

journey('reorders columns and finds them so after a reload', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const { keyboard } = flows.page;
  await flows.openWithRows(flows.settledLink(POD));
  const shown = () =>
    flows.rows
      .first()
      .locator('[data-column]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-column')));
  const before = await shown();
  const at = before.indexOf('Proto');
  await flows.find('manage-columns').click();
  await flows.find('move-up-Proto').focus();
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await flows.find('save-columns').focus();
  await keyboard.press('Enter');
  const wanted = before.toSpliced(at, 1).toSpliced(at - 2, 0, 'Proto');
  await until(async () => (await shown()).join() === wanted.join(), 'the new order');
  await flows.openWithRows(flows.settledLink(POD));
  expect(await shown()).toEqual(wanted);
  await flows.find('manage-columns').click();
  await flows.find('reset-columns').click();
  await flows.find('save-columns').click();
  await until(async () => (await shown()).join() === before.join(), 'the usual order');
});
