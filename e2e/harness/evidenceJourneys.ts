import type { Locator } from 'playwright-core';
import { imageOf } from '../../dev/world/images';
import { STORY } from '../../dev/world/plot';
import { graveViolations } from './accessibility';
import { FlowsPage } from './flowsPage';
import type { DefineJourney, Visit, Visitor } from './visit';

/** What the door has nothing of, it says with a status that the browser's console names. */
const ABSENT = /the server responded with a status of (403|404|502)/;
const PATIENT: Visit = { expected: ABSENT, timeoutMs: 90_000 };

const LOOKS = [
  { theme: 'light', size: { width: 1280, height: 800 } },
  { theme: 'dark', size: { width: 1920, height: 1080 } },
] as const;

const { commit } = imageOf(STORY.namespace, STORY.workload);

const viewLink = (flows: FlowsPage, parameters: Readonly<Record<string, string>> = {}): string =>
  flows.settledLink(parameters).replace('/flows?', '/evidence?');

const reportLink = (app: string, namespace = 'apps-team-shop'): string =>
  `/observe/network/evidence/${namespace}/${app}`;

const rowOf = (flows: FlowsPage, namespace: string, name: string): Locator =>
  flows
    .find('workloads-row')
    .filter({ has: flows.page.getByText(namespace, { exact: true }) })
    .filter({ has: flows.page.getByRole('button', { name, exact: true }) });

/** The word or sign that stands for each state of the join, in the view filtered by the workload alone. */
const STATES: readonly (readonly [namespace: string, name: string, says: readonly RegExp[]])[] = [
  ['apps-team-shop', 'recommender', [/C 21/, /Verified/]],
  ['apps-team-shop', 'api', [/No critical or high findings/, /Verified/]],
  ['apps-team-shop', 'worker', [/Verified/, /Too old/]],
  ['apps-team-shop', 'cache', [/Another image/]],
  ['apps-team-shop', 'db', [/Commit not known/]],
  ['apps-team-payments', 'migrate', [/Several scans begin like this commit/]],
  ['apps-team-telco', 'amf', [/Not looked for/]],
  ['openshift-dns', 'dns-default', [/Namespace without a team/]],
];

const openView = async (visitor: Visitor, parameters?: Readonly<Record<string, string>>) => {
  const flows = new FlowsPage(visitor);
  await flows.open(viewLink(flows, parameters));
  await flows.find('workloads-row').first().waitFor();
  return flows;
};

/**
 * What a person does with evidence, whatever stands behind the page.
 *
 * @param journey of a site of the small sample world
 */
export function describeEvidence(journey: DefineJourney): void {
  journey(
    'leads from a flow to the vulnerability, its commit, and all that carries it',
    PATIENT,
    async (visitor) => {
      const flows = new FlowsPage(visitor);
      const { page } = flows;
      await flows.openWithRows(flows.settledLink({ filters: `dns_name~${STORY.domain}` }));
      await flows.rows.first().locator('[data-column="EndTime"]').click();
      const section = flows.find('evidence-section').filter({ hasText: STORY.workload });
      await section.locator('[data-test="evidence-HIGH"]').first().waitFor();
      await section.locator('[data-test="proof-verified"]').first().waitFor();
      await section.locator('[data-test="evidence-report"]').first().click();
      await flows.find('report-proof-verified').waitFor();
      await flows.find('finding-open').filter({ hasText: STORY.cve }).waitFor();
      expect(await flows.find('commit-link').getAttribute('href')).toBe(
        `${STORY.source.replace(/\.git$/, '')}/commit/${commit}`,
      );
      await flows.find('finding-open').filter({ hasText: STORY.cve }).click();
      await flows.find('finding-panel').getByText(STORY.library).first().waitFor();

      await flows.open(viewLink(flows, { carries: STORY.cve }));
      const result = flows.find('carries-result');
      await result.filter({ hasText: /^1 of \d+ workloads carry/ }).waitFor({ timeout: 60_000 });
      expect(await flows.find('workloads-row').count()).toBe(1);
      await rowOf(flows, STORY.namespace, STORY.workload).waitFor();
      await flows.find('carries-flows').click();
      await flows.rows.first().waitFor();
      await page.waitForURL(/\/observe\/network\/flows\?/);
    },
  );

  journey('tells every state of the join from the others', PATIENT, async (visitor) => {
    for (const [namespace, name, says] of STATES) {
      const filters = `namespace="${namespace}";owner_name="${name}"`;
      const flows = await openView(visitor, { filters });
      const row = rowOf(flows, namespace, name);
      for (const text of says) await row.filter({ hasText: text }).waitFor();
    }
  });

  journey('finds flows by what their workloads run', PATIENT, async (visitor) => {
    const flows = new FlowsPage(visitor);
    await flows.openWithRows(flows.settledLink({ filters: `src_cve=${STORY.cve}` }));
    const names = await flows.cells('SrcK8S_Name');
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !name.includes(STORY.workload))).toEqual([]);
  });

  journey('shows what became of a report, and where its image runs', PATIENT, async (visitor) => {
    const flows = new FlowsPage(visitor);
    await flows.open(`${reportLink('web')}?tab=history`);
    await flows.find('history-chart').waitFor();
    await flows.find('scan-row').nth(2).waitFor();
    await flows.find('report-tab-runs').click();
    await flows.find('running-pod').first().waitFor();
    await flows.find('report-tab-packages').click();
    await flows.find('package-count').waitFor();
  });

  for (const { theme, size } of LOOKS)
    journey(`can be read by everybody, ${theme}`, { ...PATIENT, theme, size }, async (visitor) => {
      const flows = await openView(visitor);
      await flows.find('evidence-progress').waitFor({ state: 'detached' });
      expect(await graveViolations(flows.page)).toEqual([]);
      await flows.open(reportLink('recommender'));
      await flows.find('finding-open').first().waitFor();
      expect(await graveViolations(flows.page)).toEqual([]);
      await flows.open(`${reportLink('web')}?tab=history`);
      await flows.find('history-chart').waitFor();
      expect(await graveViolations(flows.page)).toEqual([]);
    });

  journey(
    'keeps from others what is theirs',
    { ...PATIENT, user: 'project-user' },
    async (visitor) => {
      const flows = new FlowsPage(visitor);
      await flows.open(reportLink('web', 'apps-team-media'));
      await flows.find('error-forbidden').waitFor();
      await flows.open(reportLink('web'));
      await flows.find('finding-open').first().waitFor();
    },
  );
}
