import { FlowsPage } from './harness/flowsPage';
import { until } from './harness/until';
import { journeys } from './harness/visit';

const journey = journeys();

const AMOUNT = /[\d.,]+ [kMG]?B(?!\w|ps)/;

/** The first amount of bytes that a text names. */
const amountIn = (text: string): string => AMOUNT.exec(text)?.[0] ?? text;

const SELECTIONS = ['', 'dst_kind=Service', 'namespace=apps-team-shop', 'node_direction=egress'];

for (const filters of SELECTIONS) {
  journey(`tells one total in every view: "${filters}"`, {}, async (visitor) => {
    const flows = new FlowsPage(visitor);
    const link = (view: string, more: Readonly<Record<string, string>>): string =>
      flows.settledLink({ filters, ...more }).replace('/flows?', `/${view}?`);
    await flows.openWithRows(link('flows', { limit: '5000' }));
    const listed = amountIn(await flows.find('summary-bytes').innerText());
    expect(listed).toMatch(AMOUNT);

    await flows.open(link('overview', { panels: 'sources_bytes' }));
    const total = flows.find('figure-total');
    await total.waitFor();
    expect(amountIn(await total.innerText())).toBe(listed);

    await flows.open(link('topology', { scope: 'cluster', function: 'sum', table: 'true' }));
    await flows.find('summary-edges').waitFor();
    await until(
      async () => (await flows.find('topology-view').innerText()).includes(listed),
      `the graph to say ${listed}`,
    );
  });
}

journey(
  'counts what was addressed to Services on request, and says so in each view',
  {},
  async (visitor) => {
    const flows = new FlowsPage(visitor);
    await flows.open(
      flows.settledLink({ filters: '', scope: 'owner' }).replace('/flows?', '/topology?'),
    );
    await flows.find('summary-nodes').waitFor();
    expect(await flows.find('counting-note').count()).toBe(0);
    await flows.choose('traffic', 'addressed');
    await flows.waitForParameter('traffic', (traffic) => traffic === 'addressed');
    for (const view of ['view-overview', 'view-flows']) {
      await flows.find(view).click();
      expect(await flows.find('counting-note').innerText()).toContain('as addressed to Services');
    }
    await flows.rows.first().waitFor();
    expect(await flows.cells('DstK8S_Name')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^S/)]),
    );
    await flows.find('count-delivered').click();
    await flows.waitForParameter('traffic', (traffic) => traffic === null);
    await flows.find('counting-note').waitFor({ state: 'detached' });
  },
);

journey('leads from what is counted to its copies', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.openWithRows(
    flows.settledLink({ filters: 'dst_namespace=openshift-dns;dst_kind=Pod' }),
  );
  const alone = await flows.find('summary-bytes').innerText();
  await flows.openWithRows(
    flows.settledLink({ filters: 'dst_namespace=openshift-dns', limit: '1000' }),
  );
  expect(amountIn(await flows.find('summary-bytes').innerText())).toBe(amountIn(alone));
  await flows.rows.first().locator('[data-column="EndTime"]').click();
  await flows.record.waitFor();
  expect(await flows.find('record-via').innerText()).toContain('openshift-dns/dns-default');
  expect(await flows.find('record-panel').innerText()).toContain('Also recorded');
});
