import { projectsOf } from '../dev/console/server/ownProjects';
import { coreFlows } from './harness/coreFlows';
import { FlowsPage } from './harness/flowsPage';
import { RECORDS, rowOf, shownRows } from './harness/recordRows';
import { until } from './harness/until';
import { journeys } from './harness/visit';

const journey = journeys();

journey('loads page after page exactly what one query returns', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const { url } = visitor.site.server;
  const endTime = Math.floor(visitor.site.settled.toMs / 1000) - 60;
  const linkOf = (seconds: number, limit: string) =>
    flows.settledLink({
      ...RECORDS,
      limit,
      startTime: String(endTime - seconds),
      endTime: String(endTime),
    });
  let seconds = 1;
  while ((await coreFlows(url, linkOf(seconds, '50'))).length < 180) seconds += 1;
  const stored = await coreFlows(url, linkOf(seconds, '50'));

  await flows.openWithRows(linkOf(seconds, '50'));
  const end = flows.find('table-end');
  while ((await flows.find('load-more').count()) > 0) {
    const before = await end.innerText();
    await flows.find('load-more').click();
    await until(async () => {
      const text = await end.innerText();
      return text !== before && !text.includes('Loading');
    }, 'the next page');
  }
  const paged = await shownRows(flows);
  expect(paged).toHaveLength(stored.length);
  expect([...paged].sort()).toEqual(stored.map(rowOf).sort());

  await flows.openWithRows(linkOf(seconds, '5000'));
  expect(await flows.find('load-more').count()).toBe(0);
  // Flows of one moment have no order among each other.
  expect((await shownRows(flows)).sort()).toEqual([...paged].sort());
});

describe('a project user', () => {
  const REFUSED = /Failed to load resource/;
  const visit = { user: 'project-user', expected: REFUSED } as const;

  journey('sees only flows with an own end', visit, async (visitor) => {
    const flows = new FlowsPage(visitor);
    const own = projectsOf(visitor.site.server.world);
    const [project = ''] = own;
    await flows.openWithRows(
      flows.settledLink({
        filters: `dst_namespace="${project}"`,
        match: 'bidirectional',
        limit: '500',
      }),
    );
    const rows = await flows.allCells(['SrcK8S_Namespace', 'DstK8S_Namespace']);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((ends) => !ends.some((end) => own.includes(end)))).toEqual([]);
    expect(new Set(rows.map((ends) => ends.indexOf(project))).size).toBeGreaterThan(1);
  });

  journey('is refused the project of somebody else', visit, async (visitor) => {
    const flows = new FlowsPage(visitor);
    const { world } = visitor.site.server;
    const own = projectsOf(world);
    const foreign = world.cluster.namespaces.find((name) => !own.includes(name)) ?? '';
    await flows.open(flows.settledLink({ filters: `src_namespace="${foreign}"` }));
    await flows.find('error-forbidden').waitFor();
    expect(await flows.rows.count()).toBe(0);
  });

  journey(
    'is shown nothing of others by a filter that leaves them open',
    visit,
    async (visitor) => {
      const flows = new FlowsPage(visitor);
      await flows.open(flows.settledLink({ filters: `src_namespace~team` }));
      await flows.find('error-wildcardNamespace').waitFor();
      expect(await flows.rows.count()).toBe(0);
    },
  );
});

const HOSTILE = [
  '<img src=x onerror="window.wasHit = true">',
  '"\'`;--\\ ${1+1} {{x}}',
  'javascript:window.wasHit=true',
  `long-${'x'.repeat(4000)}`,
  '\u202Eevil\u0000\u001b[31m ü 漢字 👾',
];

journey('shows hostile text of the store as text', {}, async (visitor) => {
  const flows = new FlowsPage(visitor);
  const { page } = flows;
  await page.route('**/query_range**', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as {
      data: { result: { values: [string, string][] }[] };
    };
    // The newest stand at the top of the table, where they are drawn.
    const entries = body.data.result
      .flatMap(({ values }) => values)
      .sort(([one], [other]) => (one < other ? 1 : -1));
    HOSTILE.forEach((text, at) => {
      const entry = entries[at];
      if (!entry) return;
      const line = JSON.parse(entry[1]) as Record<string, unknown>;
      entry[1] = JSON.stringify({ ...line, SrcK8S_Name: text, SrcK8S_Type: 'Pod', DnsName: text });
    });
    await route.fulfill({ response, json: body });
  });
  const columns = 'SrcK8S_Name,DNSName,EndTime';
  await flows.openWithRows(flows.settledLink({ limit: '50', columns, showDup: 'true' }));
  const names = (await flows.allCells(['SrcK8S_Name'])).flat();
  const lost = HOSTILE.filter((text) => !names.some((name) => name.includes(text)));
  expect(lost).toEqual([]);

  const row = flows.rows.filter({ hasText: 'onerror' }).first();
  await flows.find('flow-scroller').evaluate((scroller) => (scroller.scrollTop = 0));
  await row.locator('[data-column="EndTime"]').click();
  await flows.record.waitFor();
  expect(await flows.record.innerText()).toContain('onerror=');
  expect(await flows.find('flows-view').locator('img').count()).toBe(0);
  expect(await page.evaluate(() => 'wasHit' in window)).toBe(false);
});
