import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { screen, within } from '@testing-library/react';
import { openPage } from '../../../../dev/testing/openPage';
import { answer } from '../../../../dev/testing/serverAnswers';
import type { WorkloadName } from '../../../model/evidence/running';
import EvidenceSection from './EvidenceSection';

const WEB: WorkloadName = { namespace: 'apps-a', kind: 'Deployment', name: 'web' };
const SHA = '3f2a91c0d4e5b6a798877665544332211ffeeddc';
const [A, B] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`);

interface Pod {
  readonly tag?: string;
  readonly annotations?: object;
  readonly containers?: readonly string[];
}

const pod = ({ tag = SHA, annotations = {}, containers = ['web'] }: Pod = {}) => ({
  metadata: {
    name: 'web-1',
    namespace: 'apps-a',
    annotations,
    ownerReferences: [{ kind: 'Deployment', name: 'web', controller: true }],
  },
  spec: {
    containers: containers.map((name) => ({
      name,
      image: `registry.example.com/a/${name}:${tag}`,
    })),
  },
  status: {
    phase: 'Running',
    startTime: '2024-11-05T09:00:00Z',
    containerStatuses: containers.map((name) => ({ name, imageID: `registry.example.com/a@${A}` })),
  },
});

const summary = (more: object = {}) => ({
  sha: SHA,
  created: '2024-11-05T07:00:00Z',
  uploaded: '2024-11-05T08:00:00Z',
  digests: [A],
  counts: {},
  scanned: ['osPackages'],
  os: { family: 'alpine', name: '3.20', isKnown: true, isEndOfLife: false },
  ...more,
});

const VULNERABLE = {
  counts: { CRITICAL: { total: 1, fixable: 1 }, LOW: { total: 6, fixable: 0 } },
  worst: [
    { id: 'CVE-2024-1', severity: 'CRITICAL', package: 'libdns', installed: '1.0', fixed: '1.1' },
    ...Array.from({ length: 6 }, (_, index) => ({
      id: `CVE-2024-10${index}`,
      severity: 'LOW',
      package: '<b>zlib</b>',
      installed: '1',
    })),
  ],
};

type Said = readonly [body: unknown, status?: number] | undefined;
type Serve = (url: string) => Said | Promise<Said>;

const open = (serve: Serve) => {
  jest
    .mocked(consoleFetch)
    .mockReset()
    .mockImplementation(async (url) => {
      const [body, status = 200] = (await serve(url)) ?? [{ reason: 'NotFound' }, 404];
      const response = answer(body, status);
      if (response.ok) return response;
      throw Object.assign(new Error('refused'), { response });
    });
  return openPage(<EvidenceSection workload={WEB} />, { settings: {} });
};

const pods = (...items: object[]) => [{ kind: 'PodList', items }] as const;

const withSummary =
  (said: Said, ...items: object[]): Serve =>
  (url) => {
    if (url.includes('/pods')) return pods(...(items.length > 0 ? items : [pod()]));
    return url.endsWith('/summary') ? said : undefined;
  };

it('shows the worst findings, that they are proven, by which commit they came, and each date as what it is', async () => {
  const annotations = { 'app.openshift.io/vcs-uri': 'https://git.example.com/team-a/web.git' };
  open(withSummary([summary(VULNERABLE)], pod({ annotations })));
  expect(await screen.findByText('Verified')).toBeVisible();
  expect(screen.getByText('Critical 1')).toBeVisible();
  expect(screen.getByText('Low 6')).toBeVisible();
  const worst = within(screen.getByTestId('evidence-worst')).getAllByRole('listitem');
  expect(worst).toHaveLength(5);
  expect(worst[0]).toHaveTextContent('CVE-2024-1 libdns 1.0 → 1.1');
  expect(worst[1]).toHaveTextContent('<b>zlib</b>');
  expect(screen.getByRole('link', { name: 'CVE-2024-1' })).toHaveAttribute(
    'href',
    `/observe/network/evidence/apps-a/web/${SHA}?find=CVE-2024-1`,
  );
  expect(screen.getByTestId('evidence-commit')).toHaveTextContent('by the rule imageTag');
  expect(screen.getByTestId('evidence-app')).toHaveTextContent('web by the rule owner');
  expect(screen.getByRole('link', { name: 'Source of the commit' })).toHaveAttribute(
    'href',
    `https://git.example.com/team-a/web/commit/${SHA}`,
  );
  expect(screen.getByTestId('evidence-scanned')).toHaveTextContent('07:00:00');
  expect(screen.getByTestId('evidence-uploaded')).toHaveTextContent('08:00:00');
  expect(screen.getByTestId('evidence-started')).toHaveTextContent('09:00:00');
  expect(screen.getByText('Scan is too old')).toBeVisible();
});

it.each<[string, Serve, RegExp]>([
  ['clean, no further than it looked', withSummary([summary()]), /^No critical or high findings$/],
  ['clean of lower ones, too', withSummary([summary({ lowest: 'LOW' })]), /^No findings$/],
  ['not looked for', withSummary([summary({ scanned: [] })]), /^No packages were looked at\.$/],
  ['another image', withSummary([summary({ digests: [B] })]), /^Another image: /],
  ['cannot tell', withSummary([summary({ digests: [] })]), /^Cannot tell: /],
  ['no scan at all', withSummary(undefined), /^Never scanned$/],
  ['no commit', withSummary(undefined, pod({ tag: 'latest' })), /^Commit not known$/],
  ['ambiguous', withSummary([{ reason: 'Ambiguous' }, 404]), /^Several scans begin like/],
  ['no team', withSummary([{ reason: 'NoTeam' }, 404]), /^Namespace without a team$/],
  ['forbidden', withSummary([{ reason: 'Forbidden' }, 403]), /^Not allowed to see$/],
  ['malformed', withSummary([{ reason: 'BadReport' }, 502]), /^Report cannot be read$/],
  ['too large', withSummary([{ reason: 'ReportTooLarge' }, 502]), /^Report is too large/],
  [
    'unreachable',
    withSummary([{ reason: 'StoreUnreachable', message: 'The store is away' }, 502]),
    /^The store is away$/,
  ],
  ['no pods', (url) => (url.includes('/pods') ? pods() : undefined), /^Nothing runs$/],
  ['pods that may not be listed', () => [{ message: 'no' }, 403], /^Not allowed to see$/],
])('says that it is %s', async (_what, serve, text) => {
  open(serve);
  expect(await screen.findByText(text)).toBeVisible();
});

it('names the scans that there are where its own is missing', async () => {
  const other = '1'.repeat(40);
  open((url) => {
    if (url.includes('/pods')) return pods(pod());
    return url.includes('apps/web/?')
      ? [{ scans: [{ sha: other, uploaded: '2024-11-05T08:00:00Z', files: [] }] }]
      : undefined;
  });
  expect(await screen.findByRole('link', { name: '1'.repeat(12) })).toHaveAttribute(
    'href',
    `/observe/network/evidence/apps-a/web/${other}`,
  );
});

it('unfolds the other images of a workload', async () => {
  const { user } = open(withSummary([summary()], pod({ containers: ['web', 'proxy'] })));
  expect(await screen.findAllByTestId('evidence-image-block')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: '1 more images' }));
  expect(screen.getAllByTestId('evidence-image-block')).toHaveLength(2);
});

it('stops, and tries again', async () => {
  const never = new Promise<readonly [unknown]>(() => undefined);
  let isDone = false;
  const { user } = open(() => (isDone ? pods() : never));
  await user.click(await screen.findByTestId('evidence-stop'));
  expect(await screen.findByText('Stopped before all was known.')).toBeVisible();
  isDone = true;
  await user.click(screen.getByTestId('evidence-retry'));
  expect(await screen.findByText('Nothing runs')).toBeVisible();
});
