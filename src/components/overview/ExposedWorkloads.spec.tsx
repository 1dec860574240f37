import { screen, waitFor } from '@testing-library/react';
import { type ServedWorkload, serveWorkloads } from '../../../dev/testing/evidenceServer';
import { openPage } from '../../../dev/testing/openPage';
import OverviewView from './OverviewView';

const RANGE = 'startTime=1707998000&endTime=1707998100&filters=';

const high = (total: number) => ({ HIGH: { total, fixable: 0 } });

const WORKLOADS: readonly ServedWorkload[] = [
  { name: 'quiet', counts: high(90) },
  { name: 'web', counts: high(1), calls: { outside: 5 } },
  { name: 'shop', counts: high(2), calls: { 'openshift-ingress': 5 } },
  { name: 'clean', counts: {}, calls: { outside: 5 } },
];

const open = (search: string) =>
  openPage(<OverviewView />, { address: `/observe/network/overview?${RANGE}&${search}` });

const texts = (): (string | null)[] =>
  screen.getAllByTestId('exposed-row').map(({ textContent }) => textContent);

it('shows the worst of what the world reaches, as a card among panels, and leads to all of them', async () => {
  serveWorkloads(WORKLOADS);
  const { user, browser } = open('panels=exposed');
  await waitFor(() => expect(texts()).toHaveLength(2));
  expect(texts()[0]).toContain('web');
  expect(texts()[0]).toContain('outside the cluster');
  expect(texts()[1]).toContain('outside, through a router');
  await user.click(screen.getByTestId('exposed-all'));
  expect(browser.path).toBe('/observe/network/evidence');
  expect(browser.search.get('workloads')).toBe('exposed');
});

it('shows as many as the overview does', async () => {
  serveWorkloads(WORKLOADS);
  open('panels=exposed&top=1');
  await waitFor(() => expect(screen.getByTestId('exposed-all')).toHaveTextContent('Show all 2'));
  expect(texts()).toHaveLength(1);
});

it('says so where there are none', async () => {
  serveWorkloads(WORKLOADS.slice(0, 1));
  open('focus=exposed');
  expect(await screen.findByTestId('exposed-none')).toBeVisible();
});

it('asks for nothing where nobody has chosen it', async () => {
  const asked = serveWorkloads(WORKLOADS);
  open('panels=protocols');
  await screen.findByTestId('panel-protocols');
  await waitFor(() => expect(asked.length).toBeGreaterThan(0));
  expect(asked.filter((url) => !url.includes('/loki/'))).toEqual([]);
});
