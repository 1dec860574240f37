import { basename } from 'node:path';
import type { Locator } from 'playwright-core';
import { graveViolations } from './harness/accessibility';
import { FlowsPage } from './harness/flowsPage';
import { until } from './harness/until';
import { journeys, type Visitor } from './harness/visit';

const journey = journeys();

/** A settled stretch of the overview with the given panels. */
const openPanels = async (visitor: Visitor, panels: string): Promise<FlowsPage> => {
  const flows = new FlowsPage(visitor);
  const link = flows.settledLink({ filters: '', panels });
  await flows.open(link.replace('/flows?', '/overview?'));
  await flows.find('figure').first().waitFor();
  return flows;
};

/** On the ring, a little behind twelve o'clock. */
const ON_FIRST_SLICE = { x: 110, y: 21 };

const test = (name: string): string => `[data-test="${name}"]`;

/** Presses the mouse at one share of the width of a plot, and takes it to another. */
const dragOver = async (plot: Locator, [from, to]: readonly [number, number]): Promise<void> => {
  const box = await plot.boundingBox();
  if (!box) throw new Error('no plot');
  const { mouse } = plot.page();
  const y = box.y + box.height / 3;
  await mouse.move(box.x + box.width * from, y);
  await mouse.down();
  await mouse.move(box.x + box.width * to, y, { steps: 4 });
};

journey('draws lines and shares, hides a line, and always has the table', {}, async (visitor) => {
  const flows = await openPanels(visitor, 'pairs_bytes,protocols');
  const panel = flows.find('panel-pairs_bytes');
  await panel.locator(test('time-chart')).waitFor();
  await flows.find('panel-protocols').locator(test('share-donut')).waitFor();
  const rows = await panel.locator(test('figure')).count();
  const marks = panel.locator(test('chart-mark'));
  expect(await marks.count()).toBe(rows + 1);
  expect(await marks.last().locator('path').first().getAttribute('d')).toMatch(/^M[\d.]+,[\d.]+L/);
  await panel.locator(test('series-toggle')).first().click();
  expect(await marks.count()).toBe(rows);
  expect(await panel.locator(test('figure')).count()).toBe(rows);
});

journey('filters by a pair: the link, and then the numbers', {}, async (visitor) => {
  const flows = await openPanels(visitor, 'pairs_bytes');
  const first = flows.find('figure').first();
  const numbersOf = async (name: string) =>
    (await flows.find(name).first().locator('td').allInnerTexts()).slice(1);
  const numbers = await numbersOf('figure');
  await first.locator(test('group')).focus();
  await flows.page.keyboard.press('Enter');
  await flows.find('value-only').waitFor();
  await flows.page.keyboard.press('Enter');
  await flows.waitForParameter('filters', (text) =>
    /src_namespace.*dst_namespace/.test(text ?? ''),
  );
  await until(async () => (await flows.find('figure').count()) === 1, 'the pair alone');
  expect(await numbersOf('figure')).toEqual(numbers);
  expect(await numbersOf('figure-total')).toEqual(numbers);
});

journey('takes the time from a drag over the lines, unless Escape', {}, async (visitor) => {
  const flows = await openPanels(visitor, 'pairs_bytes');
  const [start, end] = ['startTime', 'endTime'].map((name) => Number(flows.parameter(name)));
  const plot = flows.find('plot-pointer');
  await plot.waitFor();
  await dragOver(plot, [0.5, 0.8]);
  await flows.find('plot-band').waitFor();
  await flows.find('plot-tooltip').waitFor();
  await flows.page.keyboard.press('Escape');
  await flows.page.mouse.up();
  expect(await flows.find('plot-band').count()).toBe(0);
  expect(Number(flows.parameter('startTime'))).toBe(start);
  await dragOver(plot, [0.5, 0.8]);
  await flows.page.mouse.up();
  await flows.waitForParameter('startTime', (text) => Number(text) > Number(start));
  expect(Number(flows.parameter('endTime'))).toBeLessThan(Number(end));
});

journey('takes a slice for what its row is', {}, async (visitor) => {
  const flows = await openPanels(visitor, 'protocols');
  await flows.find('share-donut').locator('svg').click({ position: ON_FIRST_SLICE });
  await flows.find('value-only').click();
  await flows.waitForParameter('filters', (text) => text === 'protocol=6');
});

journey('takes a line for what its row is', {}, async (visitor) => {
  const flows = await openPanels(visitor, 'pairs_bytes');
  const line = flows.find('chart-mark').last();
  await line.waitFor();
  const key = await line.getAttribute('data-key');
  const end = await line
    .locator('path')
    .first()
    .evaluate((path) => {
      const matrix = (path as SVGPathElement).getScreenCTM();
      const point = (path as SVGPathElement)
        .getPointAtLength(0)
        .matrixTransform(matrix ?? undefined);
      return { x: point.x, y: point.y };
    });
  await flows.page.mouse.click(end.x, end.y);
  await flows.find('value-only').click();
  await flows.waitForParameter('filters', (text) => text !== '');
  const [, namespace = ''] = /"SrcK8S_Namespace","([^"]+)"/.exec(key ?? '') ?? [];
  expect(flows.parameter('filters')).toContain(`src_namespace=${namespace}`);
});

journey('shows flows without any script of the charts', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const scripts: string[] = [];
  visitor.page.on('request', (request) => scripts.push(basename(request.url())));
  const charts = () => scripts.filter((name) => /^charts\..*js$/.test(name));
  await flows.openWithRows();
  await flows.page.waitForLoadState('networkidle');
  expect(charts()).toEqual([]);
  await flows.page.getByRole('tab', { name: 'Overview' }).click();
  await flows.find('time-chart').first().waitFor();
  expect(charts()).toHaveLength(1);
});

for (const theme of ['light', 'dark'] as const) {
  journey(`draws without a grave accessibility violation, ${theme}`, { theme }, async (visitor) => {
    const flows = await openPanels(visitor, 'pairs_bytes,protocols,sources_bytes');
    await flows.find('time-chart').waitFor();
    await flows.find('share-donut').waitFor();
    expect(await graveViolations(flows.page)).toEqual([]);
  });
}
