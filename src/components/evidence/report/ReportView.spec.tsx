import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { layOut } from '../../../../dev/testing/layOut';
import { openPage } from '../../../../dev/testing/openPage';
import { answer, refused } from '../../../../dev/testing/serverAnswers';
import type * as Reading from '../../../hooks/reading/readInWorker';
import { READERS } from '../../../hooks/reading/readings';
import type { Fault } from '../../../model/evidence/faults';
import { summariseReport } from '../../../model/evidence/summarise';
import ReportView from './ReportView';

/** The same on the main thread: jsdom has no workers. */
jest.mock('../../../hooks/reading/readInWorker', () => {
  const readInWorker: Reading.ReadInWorker = async ({ kind, input }, { onPart }) => {
    await Promise.resolve();
    for (const part of READERS[kind](input)) onPart(part);
  };
  const { readWhole } = jest.requireActual<typeof Reading>('../../../hooks/reading/readInWorker');
  return {
    readInWorker,
    readWhole: (...[job, signal]: Parameters<typeof readWhole>) =>
      readWhole(job, signal, readInWorker),
  };
});

const SHA = 'a'.repeat(40);
const OLDER = 'b'.repeat(40);
const DIGEST = `sha256:${'1'.repeat(64)}`;
const PAGE = '/observe/network/evidence/apps-team-x/shop';

const found = (id: string, changes: object = {}): object => ({
  VulnerabilityID: id,
  PkgName: 'openssl',
  InstalledVersion: '1.0',
  Severity: 'HIGH',
  Title: `<img src=x onerror=alert(1)> ${id}`,
  ...changes,
});

const reportOf = (vulnerabilities: readonly object[], changes: object = {}): string =>
  JSON.stringify({
    SchemaVersion: 2,
    ArtifactName: 'registry.example/shop:1',
    CreatedAt: '2026-01-02T10:00:00Z',
    Metadata: {
      OS: { Family: 'debian', Name: '12.1' },
      RepoDigests: [`registry.example/shop@${DIGEST}`],
      ImageConfig: { created: '2026-01-01T10:00:00Z' },
    },
    Results: [{ Target: 'shop (debian 12.1)', Class: 'os-pkgs', Vulnerabilities: vulnerabilities }],
    ...changes,
  });

const REPORT = reportOf([
  found('CVE-1', { Severity: 'CRITICAL', FixedVersion: '1.1', PrimaryURL: 'https://a.example/1' }),
  found('CVE-2', { PkgName: 'zlib', PrimaryURL: 'javascript:alert(1)' }),
  found('CVE-3', { Severity: 'LOW' }),
]);

/** As the browser hands over a body in two parts. */
const download = (text: string): Response => {
  const bytes = new TextEncoder().encode(text);
  const parts = [bytes.slice(0, 10), bytes.slice(10)];
  const reader = {
    read: () => Promise.resolve({ done: parts.length === 0, value: parts.shift() }),
    cancel: () => Promise.resolve(),
  };
  return Object.assign(answer(text), { body: { getReader: () => reader } });
};

const refusal = (status: number, reason: Fault['reason']): Error =>
  Object.assign(refused(status), { response: answer({ reason, message: 'no' }, status) });

const FILES = [
  { name: 'trivy.json', size: 1000 },
  { name: 'sbom.spdx.json', size: 1000 },
];

const scan = (sha: string, files: readonly object[] = FILES): object => ({
  sha,
  uploaded: '2026-01-03T10:00:00Z',
  files,
});

const pod = (name: string, digest: string): object => ({
  metadata: {
    name,
    namespace: 'apps-team-x',
    labels: { 'app.kubernetes.io/name': 'shop' },
    annotations: { 'app.openshift.io/vcs-uri': 'https://github.com/team/shop.git' },
  },
  spec: { nodeName: 'worker-1', containers: [{ name: 'shop', image: 'registry.example/shop:1' }] },
  status: {
    phase: 'Running',
    startTime: '2026-01-04T10:00:00Z',
    containerStatuses: [{ name: 'shop', imageID: `registry.example/shop@${digest}` }],
  },
});

interface Cluster {
  readonly scans: readonly object[] | Error;
  readonly reports: Readonly<Record<string, string | Error>>;
  readonly sbom: string;
  readonly pods: readonly object[] | Error;
}

const CLUSTER: Cluster = {
  scans: [scan(SHA), scan(OLDER)],
  reports: {
    [SHA]: REPORT,
    [OLDER]: reportOf([found('CVE-2', { PkgName: 'zlib' }), found('CVE-9')]),
  },
  sbom: JSON.stringify({
    spdxVersion: 'SPDX-2.3',
    name: 'shop',
    creationInfo: { creators: ['Tool: trivy-0.70.0'] },
    packages: [
      { name: 'zlib', SPDXID: 'SPDXRef-1', versionInfo: '1.3', licenseDeclared: 'Zlib' },
      { name: 'openssl', SPDXID: 'SPDXRef-2', versionInfo: '1.0' },
    ],
  }),
  pods: [pod('shop-1', DIGEST), pod('shop-2', `sha256:${'2'.repeat(64)}`)],
};

const summaryText = (sha: string, report: string | Error | undefined): string | Error => {
  if (typeof report !== 'string') return report ?? refusal(404, 'NotFound');
  const summary = summariseReport(report, { sha, storedMs: Date.UTC(2026, 0, 3) });
  return summary ? JSON.stringify(summary) : refusal(502, 'BadReport');
};

const orRefused = (said: string | Error, respond: (text: string) => Response): Promise<Response> =>
  typeof said === 'string' ? Promise.resolve(respond(said)) : Promise.reject(said);

const serve = (changes: Partial<Cluster> = {}): void => {
  const { scans, reports, sbom, pods } = { ...CLUSTER, ...changes };
  jest.mocked(consoleFetch).mockImplementation((url) => {
    const [, sha = ''] = /\/apps\/shop\/([0-9a-f]+)\//.exec(url) ?? [];
    const listed = (items: readonly object[] | Error, body: object) =>
      orRefused(items instanceof Error ? items : JSON.stringify(body), answer);
    if (url.includes('/pods')) return listed(pods, { kind: 'PodList', metadata: {}, items: pods });
    if (url.endsWith('/summary')) return orRefused(summaryText(sha, reports[sha]), answer);
    if (url.endsWith('/trivy.json'))
      return orRefused(reports[sha] ?? refusal(404, 'NotFound'), download);
    if (url.endsWith('/sbom.spdx.json')) return orRefused(sbom, download);
    if (url.includes('/apps/shop/')) return listed(scans, { scans, isPartial: false });
    return Promise.reject(new Error(`unexpected request: ${url}`));
  });
};

const open = (address = PAGE) =>
  openPage(
    <Routes>
      <Route path="/observe/network/evidence/:ns/:app/:sha" element={<ReportView />} />
      <Route path="/observe/network/evidence/:ns/:app" element={<ReportView />} />
    </Routes>,
    { address },
  );

const shownIds = () => screen.getAllByTestId('finding-open').map(({ textContent }) => textContent);

beforeEach(() => layOut(1200));
afterEach(() => jest.restoreAllMocks());

describe('the findings', () => {
  it('are the newest scan’s, worst first, and markup in them is text', async () => {
    serve();
    open();
    await waitFor(() => expect(shownIds()).toEqual(['CVE-1', 'CVE-2', 'CVE-3']));
    expect(screen.getByText('<img src=x onerror=alert(1)> CVE-2')).toBeVisible();
    expect(document.querySelector('img[src=x]')).toBeNull();
  });

  it('are filtered and sorted by what the address says', async () => {
    serve();
    open(`${PAGE}/${SHA}?severity=HIGH,LOW&sort=id,desc`);
    await waitFor(() => expect(shownIds()).toEqual(['CVE-3', 'CVE-2']));
  });

  it('write into the address what is chosen', async () => {
    serve();
    const { user, browser } = open();
    await user.click(await screen.findByTestId('only-fixable'));
    await waitFor(() => expect(shownIds()).toEqual(['CVE-1']));
    expect(browser.search.get('fixable')).toBe('true');
    await user.click(screen.getByTestId('only-fixable'));
    await user.type(within(screen.getByTestId('find-finding')).getByRole('textbox'), 'zlib');
    await waitFor(() => expect(shownIds()).toEqual(['CVE-2']));
    expect(browser.search.get('find')).toBe('zlib');
  });

  it('say all of one, and link only where a link may lead', async () => {
    serve();
    const { user, browser } = open();
    await screen.findAllByTestId('finding-open');
    await user.click(screen.getByText('CVE-1'));
    const panel = await screen.findByTestId('finding-panel');
    expect(within(panel).getByTestId('finding-link').querySelector('a')).toHaveAttribute(
      'href',
      'https://a.example/1',
    );
    expect(browser.search.get('finding')).toMatch(/^CVE-1~/);
    await user.click(screen.getByText('CVE-2'));
    await waitFor(() => expect(screen.queryByTestId('finding-link')).toBeNull());
  });
});

describe('the head', () => {
  it('names four dates as what they are, the proof, and the source of the commit', async () => {
    serve();
    open();
    await screen.findAllByTestId('finding-open');
    const dates = ['imageCreated', 'scanned', 'uploaded', 'started'].map(
      (id) => within(screen.getByTestId(`date-${id}`)).getByRole('definition').textContent,
    );
    expect(dates.map((text) => /Jan (\d)/.exec(text)?.[1])).toEqual(['1', '2', '3', '4']);
    expect(screen.getByTestId('report-proof-verified')).toBeVisible();
    expect(screen.getByTestId('commit-link')).toHaveAttribute(
      'href',
      `https://github.com/team/shop/commit/${SHA}`,
    );
    expect(screen.getByTestId('report-stale')).toBeVisible();
  });

  it('speaks of critical and high findings alone where the report holds no lower one', async () => {
    serve({ reports: { [SHA]: reportOf([]) } });
    open();
    expect(await screen.findByTestId('no-vulnerabilities')).toHaveTextContent(
      'No critical or high vulnerabilities',
    );
    expect(screen.getByTestId('report-verdict')).toHaveTextContent('No critical or high findings');
  });

  it('tells clean from not looked for', async () => {
    const Metadata = { OS: { Family: 'alpine', Name: '3.13.5', EOSL: true } };
    serve({ reports: { [SHA]: reportOf([], { Metadata, Results: null }) } });
    open();
    expect(await screen.findByTestId('not-looked-for')).toBeVisible();
    expect(screen.getByTestId('report-gaps')).toHaveTextContent('alpine 3.13.5');
  });
});

it('tells where secrets lie, and shows none', async () => {
  const Secrets = [
    { RuleID: 'pat', Title: 'Token', Severity: 'HIGH', StartLine: 3, Match: 'blank' },
  ];
  const Results = [{ Target: 'deploy.sh', Class: 'secret', Secrets }];
  serve({ reports: { [SHA]: reportOf([], { Results }) } });
  const { user } = open();
  const list = await screen.findByTestId('secrets');
  await user.click(within(list).getByRole('button'));
  expect(await screen.findByTestId('secrets-row')).toHaveTextContent('deploy.sh:3');
  expect(document.body).not.toHaveTextContent('blank');
});

it('lists packages with their licences', async () => {
  serve();
  open(`${PAGE}/${SHA}?tab=packages&find=zlib`);
  expect(await screen.findByTestId('package-row')).toHaveTextContent('zlib1.3Zlib');
  expect(screen.getByTestId('package-count')).toHaveTextContent('1 of 2 packages');
});

it('tells the history of scans, and what became of findings between two', async () => {
  serve();
  const { user } = open(`${PAGE}/${SHA}?tab=history`);
  await waitFor(() => expect(screen.getByTestId('became-fixed')).toHaveTextContent('Fixed: 1'));
  expect(screen.getByTestId('became-added')).toHaveTextContent('New: 2');
  expect(screen.getByTestId('became-kept')).toHaveTextContent('Kept: 1');
  await user.click(within(screen.getByTestId('became-kept')).getByRole('button'));
  expect(await screen.findByTestId('compared-row')).toHaveTextContent('CVE-2');
  const rows = screen.getAllByTestId('scan-row');
  expect(rows).toHaveLength(2);
  await waitFor(() => expect(rows[0]).toHaveTextContent(/11010/));
});

it('tells which pods run the image, which another one', async () => {
  serve();
  open(`${PAGE}/${SHA}?tab=runs`);
  const rows = await screen.findAllByTestId('running-pod');
  await waitFor(() =>
    expect(screen.getAllByTestId('running-pod').map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^shop-1.*worker-1.*Verified/),
      expect.stringMatching(/^shop-2.*Another image/),
    ]),
  );
  expect(rows).toHaveLength(2);
});

describe('what stands in the way', () => {
  it.each<[string, Partial<Cluster>, string, string]>([
    ['no scans', { scans: [] }, PAGE, 'no-scans'],
    ['no such scan', {}, `${PAGE}/${'c'.repeat(40)}`, 'no-scan'],
    [
      'several',
      { scans: [scan(SHA), scan(`${'a'.repeat(39)}b`)] },
      `${PAGE}/aaaaaaa`,
      'several-scans',
    ],
    ['no report', { scans: [scan(SHA, FILES.slice(1))] }, PAGE, 'no-report'],
    ['forbidden', { scans: refusal(403, 'Forbidden') }, PAGE, 'error-forbidden'],
    ['no team', { scans: refusal(404, 'NoTeam') }, PAGE, 'error-noTeam'],
    ['no store', { scans: refusal(502, 'StoreUnreachable') }, PAGE, 'error-storeUnreachable'],
    ['a namespace that is none', {}, '/observe/network/evidence/A_B/shop', 'error-notFound'],
    [
      'a report that is refused',
      { reports: { [SHA]: refusal(502, 'StoreRefused') } },
      PAGE,
      'error-storeRefused',
    ],
    ['schema 1', { reports: { [SHA]: '[]' } }, PAGE, 'problem-otherVersion'],
    ['a report cut short', { reports: { [SHA]: REPORT.slice(0, -2) } }, PAGE, 'problem-truncated'],
    [
      'an SBOM of another version',
      { sbom: '{"spdxVersion":"SPDX-2.2"}' },
      `${PAGE}?tab=packages`,
      'problem-otherVersion',
    ],
    ['forbidden pods', { pods: refusal(403, 'Forbidden') }, `${PAGE}?tab=runs`, 'runs-forbidden'],
    ['no pods', { pods: [] }, `${PAGE}?tab=runs`, 'runs-nowhere'],
  ])('is said: %s', async (_, changes, address, state) => {
    serve(changes);
    open(address);
    expect(await screen.findByTestId(state)).toBeVisible();
  });

  it('leads to the scans that there are', async () => {
    serve();
    const { user, browser } = open(`${PAGE}/${'c'.repeat(40)}`);
    const [first] = await screen.findAllByTestId('other-scan');
    if (!first) throw new Error('no scan');
    await user.click(first);
    expect(browser.path).toBe(`${PAGE}/${SHA}`);
    expect(await screen.findAllByTestId('finding-open')).toHaveLength(3);
  });
});
