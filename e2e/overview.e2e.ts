import { graveViolations } from './harness/accessibility';
import { FlowsPage } from './harness/flowsPage';
import { until } from './harness/until';
import { journeys } from './harness/visit';

const journey = journeys();

const HOUR = '/observe/network/overview?timeRange=3600&filters=';

journey('shows figures, their total and what was asked', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await flows.open(`${HOUR}&panels=pairs_bytes,protocols`);
  const protocols = flows.find('panel-protocols');
  await protocols.locator('[data-test="figure"]').first().waitFor();
  expect(await protocols.locator('[data-test="figure"]').allInnerTexts()).toContainEqual(
    expect.stringMatching(/^TCP\s.*Bps\s/s),
  );
  expect(await protocols.locator('[data-test="figure-total"]').count()).toBe(1);
  await protocols.locator('[data-test="panel-menu"]').click();
  await protocols.locator('[data-test="panel-query"]').click();
  expect(await flows.find('query').first().innerText()).toContain('sum by (Proto)');
});

journey('changes scope and number of groups by keyboard, in the link', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const { keyboard } = flows.page;
  await flows.open(`${HOUR}&panels=sources_bytes`);
  await flows.find('figure').first().waitFor();
  await flows.find('scope').focus();
  await keyboard.press('Enter');
  await until(
    () => flows.page.evaluate(() => document.activeElement?.getAttribute('role') === 'option'),
    'the focus to move into the list',
  );
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await flows.waitForParameter('scope', (scope) => scope === 'network');
  await flows.find('figure').first().waitFor();
});

for (const theme of ['light', 'dark'] as const) {
  journey(`has no grave accessibility violation, ${theme}`, { theme }, async (visitor) => {
    const flows = new FlowsPage(visitor);
    await flows.open(HOUR);
    await flows.find('figure').first().waitFor();
    expect(await graveViolations(flows.page)).toEqual([]);
  });
}
