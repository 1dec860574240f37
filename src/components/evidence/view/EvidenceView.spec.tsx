import { screen, waitFor, within } from '@testing-library/react';
import { layOut } from '../../../../dev/testing/layOut';
import { openPage } from '../../../../dev/testing/openPage';
import { type ServedWorkload, serveWorkloads } from '../../../../dev/testing/evidenceServer';
import type { ReadingJob } from '../../../hooks/reading/readings';
import EvidenceView from './EvidenceView';

// Node has no workers.
jest.mock('../../../hooks/reading/readInWorker', () => ({
  readWhole: async ({ kind, input }: ReadingJob<'find'>) => {
    const { READERS } = await import('../../../hooks/reading/readings');
    return [...READERS[kind](input)][0];
  },
}));

const RANGE = 'startTime=1707998000&endTime=1707998100&filters=';

const count = (total: number, fixable = 0) => ({ total, fixable });

const LOG4J = { id: 'CVE-2021-44228', severity: 'CRITICAL', package: 'log4j-core', installed: '2' };

const WORKLOADS: readonly ServedWorkload[] = [
  { name: 'quiet', counts: { CRITICAL: count(9, 4) }, worst: [LOG4J] },
  { name: 'web', counts: { CRITICAL: count(1, 1) }, worst: [LOG4J], calls: { outside: 700 } },
  {
    name: 'api',
    counts: { LOW: count(30) },
    calls: { shop: 50, edge: 60 },
    vulnerabilities: [{ VulnerabilityID: 'CVE-2024-7', PkgName: 'zlib', Severity: 'LOW' }],
  },
  { name: 'legacy', calls: { outside: 3 } },
  { name: 'gone', isGone: true },
];

const open = (search = '') =>
  openPage(<EvidenceView />, { address: `/observe/network/evidence?${RANGE}&${search}` });

beforeEach(() => layOut(900));

const names = async (): Promise<(string | null)[]> =>
  (await screen.findAllByTestId('workload')).map(({ textContent }) => textContent);

const settled = async () => {
  await screen.findByTestId('evidence-tools');
  await waitFor(() => expect(screen.queryByTestId('evidence-progress')).not.toBeInTheDocument());
};

const rowOf = async (name: string): Promise<HTMLElement> => {
  const rows = await screen.findAllByTestId('workloads-row');
  const row = rows.find((one) => within(one).queryByRole('button', { name }));
  if (!row) throw new Error(`no row ${name}`);
  return row;
};

it('has the worst that the world reaches first, and says of each what is known', async () => {
  serveWorkloads(WORKLOADS);
  open();
  await settled();
  expect(await names()).toEqual(['web', 'quiet', 'api', 'legacy', 'gone']);
  const web = within(await rowOf('web'));
  expect(web.getByTestId('workloads-findings')).toHaveTextContent('Critical: 1');
  expect(web.getByTestId('workloads-findings')).toHaveTextContent('1 fixable');
  expect(web.getByTestId('workloads-calls')).toHaveTextContent('outside the cluster700 B');
  expect(web.getByTestId('workloads-image')).toHaveTextContent('Verified');
  expect(web.getByTestId('report-link')).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/observe\/network\/evidence\/shop\/web\/3f2a91c/),
  );
  const quiet = within(await rowOf('quiet'));
  expect(quiet.getByTestId('workloads-calls')).toHaveTextContent('nobody');
  expect(within(await rowOf('legacy')).getByTestId('workloads-findings')).toHaveTextContent(
    'Never scanned',
  );
  expect(within(await rowOf('gone')).getByTestId('workloads-findings')).toHaveTextContent(
    'Nothing runs',
  );
});

it.each([
  ['exposed', ['web']],
  ['uncalled', ['quiet']],
  ['neverScanned', ['legacy']],
  ['notRunning', ['gone']],
])('shows the group %s alone, which the link keeps', async (group, wanted) => {
  serveWorkloads(WORKLOADS);
  const { user, browser } = open();
  await settled();
  await waitFor(() =>
    expect(screen.getByTestId(`workloads-${group}`)).toHaveTextContent(`(${wanted.length})`),
  );
  await user.click(within(screen.getByTestId(`workloads-${group}`)).getByRole('button'));
  expect(await names()).toEqual(wanted);
  expect(browser.search.get('workloads')).toBe(group);
  expect(screen.getByTestId('group-hint')).toBeVisible();
});

it('searches reports in short first, then whole ones, and leads to the flows of what it finds', async () => {
  const asked = serveWorkloads(WORKLOADS);
  const { user, browser } = open('carries=cve-2021-44228');
  await settled();
  expect(await screen.findByTestId('carries-result')).toHaveTextContent(
    '2 of 5 workloads carry cve-2021-44228.',
  );
  // Those of which the report in short tells, and those that have none, are not read.
  await waitFor(() => expect(asked.filter((url) => url.endsWith('/trivy.json'))).toHaveLength(1));
  expect(await names()).toEqual(['web', 'quiet']);
  await user.click(screen.getByTestId('carries-flows'));
  expect(browser.path).toBe('/observe/network/flows');
  expect(browser.search.get('filters')).toBe('cve=cve-2021-44228');
});

it('finds a package that only a whole report names', async () => {
  serveWorkloads(WORKLOADS);
  const { user, browser } = open();
  await settled();
  const search = within(screen.getByTestId('evidence-tools')).getByRole('textbox');
  await user.type(search, '<b>{Enter}');
  expect(browser.search.get('carries')).toBeNull();
  expect(
    screen.getByText('Not the id of a vulnerability, nor the name of a package'),
  ).toBeVisible();
  await user.clear(search);
  await user.type(search, 'zlib{Enter}');
  await waitFor(() =>
    expect(screen.getByTestId('carries-result')).toHaveTextContent('1 of 5 workloads carry zlib.'),
  );
  expect(await names()).toEqual(['api']);
  const api = within(await rowOf('api'));
  expect(api.getByTestId('workloads-findings')).toHaveTextContent('CVE-2024-7 zlib');
  await user.click(screen.getByTestId('carries-topology'));
  expect(browser.search.get('filters')).toBe('package=zlib');
});

it('opens what is known of a workload, and leads to its traffic', async () => {
  serveWorkloads(WORKLOADS);
  const { user, browser } = open();
  await settled();
  await user.click(within(await rowOf('web')).getByTestId('workload-details'));
  const panel = await screen.findByTestId('workload-panel');
  expect(within(panel).getByText('Exposed and vulnerable')).toBeVisible();
  expect(await within(panel).findByTestId('evidence-section')).toBeVisible();
  await user.click(within(panel).getByTestId('workload-as-topology'));
  expect(browser.path).toBe('/observe/network/topology');
  expect(browser.search.get('filters')).toBe('resource=Deployment.shop.web');
});

it('sorts by another column, which the link keeps', async () => {
  serveWorkloads(WORKLOADS);
  const { user, browser } = open();
  await settled();
  await user.click(within(screen.getByTestId('workloads-column-workload')).getByRole('button'));
  expect(await names()).toEqual(['api', 'gone', 'legacy', 'quiet', 'web']);
  expect(browser.search.get('order')).toBe('workload,asc');
});

it('says of each workload that its pods may not be listed, and shows its traffic all the same', async () => {
  serveWorkloads(WORKLOADS, { isForbidden: true });
  open();
  await settled();
  const web = within(await rowOf('web'));
  expect(web.getByTestId('workloads-findings')).toHaveTextContent('Not allowed to see');
  expect(web.getByTestId('workloads-calls')).toHaveTextContent('700 B');
});

it('says so where nothing was found', async () => {
  serveWorkloads([]);
  open();
  expect(await screen.findByTestId('nothing-found')).toBeVisible();
});
