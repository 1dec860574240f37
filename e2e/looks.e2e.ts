import { graveViolations } from './harness/accessibility';
import { FlowsPage } from './harness/flowsPage';
import { GraphPage } from './harness/graphPage';
import { journeys, type Visit } from './harness/visit';

const journey = journeys();

type Scene = readonly [name: string, visit: Visit, arrive: (flows: GraphPage) => Promise<void>];

const rows = (flows: FlowsPage) => flows.openWithRows();
const record = async (flows: FlowsPage) => {
  await flows.openWithRows();
  await flows.rows.first().locator('[data-column="EndTime"]').click();
  await flows.record.waitFor();
};
const topology = async (graph: GraphPage, parameters: Readonly<Record<string, string>> = {}) => {
  await graph.open(graph.graphLink({ scope: 'owner', ...parameters }));
  await graph.find('summary').waitFor();
};
const picture = async (graph: GraphPage) => {
  await topology(graph, { selected: 'Namespace~apps-team-shop' });
  await graph.drawn();
  await graph.find('section-peers').waitFor();
};
const REFUSED = /Failed to load resource/;

const SCENES: readonly Scene[] = [
  ['the flows', {}, rows],
  ['the flows in the dark', { theme: 'dark' }, rows],
  ['a record', {}, record],
  ['a record in the dark', { theme: 'dark' }, record],
  ['the topology', {}, picture],
  ['the topology in the dark', { theme: 'dark' }, picture],
  ['the tables of the topology', {}, (flows) => topology(flows, { table: 'true' })],
  [
    'the choice of filters',
    {},
    async (flows) => {
      await flows.openWithRows();
      await flows.input.click();
      await flows.page.getByRole('option').first().waitFor();
    },
  ],
  [
    'the export',
    {},
    async (flows) => {
      await flows.openWithRows();
      await flows.find('export').click();
      await flows.find('export-modal').waitFor();
    },
  ],
  [
    'an error',
    { fault: 'forbidden', expected: REFUSED },
    async (flows) => {
      await flows.open();
      await flows.find('error-forbidden').waitFor();
    },
  ],
];

describe.each(SCENES)('%s', (_name, visit, arrive) => {
  journey('has no grave accessibility violation', visit, async (visitor) => {
    const flows = new GraphPage(visitor);
    await arrive(flows);
    expect(await graveViolations(flows.page)).toEqual([]);
  });
});

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

describe.each(SIZES)('at $width', (size) => {
  journey('stays inside the window', { size }, async (visitor) => {
    const flows = new FlowsPage(visitor);
    await record(flows);
    const beyond = await flows.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
  });
});

/** Of 255. */
const [LIGHT, DARK] = [200, 80];

const background = (flows: FlowsPage) =>
  flows
    .find('flow-table')
    .evaluate((table) => /\d+/.exec(getComputedStyle(table).backgroundColor)?.[0]);

journey('is light when the console is', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await rows(flows);
  expect(Number(await background(flows))).toBeGreaterThan(LIGHT);
});

journey('is dark when the console is', { theme: 'dark' }, async (visitor) => {
  const flows = new FlowsPage(visitor);
  await rows(flows);
  expect(Number(await background(flows))).toBeLessThan(DARK);
});
