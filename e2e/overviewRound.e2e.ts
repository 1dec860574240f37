import { FlowsPage } from './harness/flowsPage';
import { journeys } from './harness/visit';

const journey = journeys();

const HOUR = '/observe/network/overview?timeRange=1200&filters=';

journey('compares with the time before, in the link and in the table', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.open(`${HOUR}&panels=pairs_bytes`);
  await flows.find('figure').first().waitFor();
  expect(await flows.page.getByRole('columnheader', { name: 'Change' }).count()).toBe(0);
  await flows.find('compare').click();
  await flows.page.getByRole('option', { name: 'The time before' }).click();
  await flows.waitForParameter('compare', (compare) => compare === 'previous');
  await flows.page.getByRole('columnheader', { name: 'Change' }).waitFor();
  // A pair that did not talk before has no share of it.
  await flows.find('figure').getByText('%').first().waitFor();
  await flows.page.locator('.network-evidence__mark-before').first().waitFor({ state: 'attached' });
});

journey('estimates what sampling left out', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.open(`${flows.settledLink().replace('/flows?', '/overview?')}&panels=protocols`);
  const total = () => flows.find('figure-total').locator('td').last().innerText();
  await flows.find('figure').first().waitFor();
  const seen = await total();
  await flows.page.getByRole('switch', { name: /Estimate unsampled/ }).press('Space');
  await flows.waitForParameter('unsampled', (unsampled) => unsampled === 'true');
  await flows.page.getByText('Estimate', { exact: true }).waitFor();
  const bytes = (text: string): number => {
    const [, number = '', unit = ''] = /^([\d.]+) (\w*)B$/.exec(text) ?? [];
    return Number(number) * 1000 ** ' kMGT'.indexOf(unit || ' ');
  };
  expect(bytes(await total()) / bytes(seen)).toBeCloseTo(50, 0);
});

journey('says how far the answers are, and stops', { fault: 'slow' }, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.open(HOUR);
  await flows
    .find('round-progress')
    .getByText(/^0 of \d+ answers$/)
    .first()
    .waitFor();
  await flows.find('stop-round').press('Enter');
  await flows.find('panel-stopped').first().waitFor();
  await flows.find('round-progress').waitFor({ state: 'detached' });
  await flows.find('panel-retry').first().press('Enter');
  await flows.find('figure').first().waitFor();
});
