import { screen, waitFor } from '@testing-library/react';
import { type ServedWorkload, serveWorkloads } from '../../../../dev/testing/evidenceServer';
import { openPage } from '../../../../dev/testing/openPage';
import { clusterHesitates } from '../../../../dev/testing/serverAnswers';
import { usePage } from '../../../hooks/pageContext';
import ResolvedFilters from './ResolvedFilters';

const RANGE = 'startTime=1707998000&endTime=1707998100';

const WORKLOADS: readonly ServedWorkload[] = [
  { name: 'web', counts: { HIGH: { total: 2, fixable: 1 } } },
  { name: 'api', counts: { LOW: { total: 2, fixable: 0 } } },
  { name: 'legacy' },
];

/** The filters of the page around it, and what they stand for. */
const Inside = () => {
  const { state, names } = usePage();
  const found = [...(names.evidence?.found.values() ?? [])].map((one) =>
    one.found.map(({ name }) => name).join(),
  );
  return (
    <output>
      {state.filters.map(({ id }) => id).join()}: {found.join(' | ')}
    </output>
  );
};

const open = (filters: string) =>
  openPage(
    <ResolvedFilters>
      <Inside />
    </ResolvedFilters>,
    { address: `/observe/network/flows?${RANGE}&filters=${encodeURIComponent(filters)}` },
  );

it('shows nothing of what is inside before it is known which workloads are meant', async () => {
  serveWorkloads(WORKLOADS);
  const answerPods = clusterHesitates('/pods?');
  open('evidence>=HIGH;src_fixable=true');
  expect(await screen.findByTestId('resolving-filters')).toBeVisible();
  await waitFor(() =>
    expect(screen.getByTestId('resolving-filters')).toHaveTextContent('0 of 3 answers'),
  );
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
  answerPods();
  expect(await screen.findByText('evidence,src_fixable: web | web')).toBeVisible();
  expect(screen.getByTestId('notice-resolution')).toHaveTextContent('Of 1 workloads');
});

it('makes do with what is known when it is stopped, and says that the rest can be asked for', async () => {
  serveWorkloads(WORKLOADS);
  const answerPods = clusterHesitates('/pods?');
  const { user } = open('evidence>=HIGH');
  await waitFor(() =>
    expect(screen.getByTestId('resolving-filters')).toHaveTextContent('0 of 3 answers'),
  );
  await user.click(screen.getByTestId('stop-resolving'));
  expect(await screen.findByText('evidence:')).toBeVisible();
  expect(screen.getByTestId('notice-resolution')).toHaveTextContent('No workload');
  answerPods();
  await user.click(screen.getByText('Ask for the rest'));
  expect(await screen.findByText('evidence: web')).toBeVisible();
});

it('asks for workloads without the filters that these are to be found for', async () => {
  const asked = serveWorkloads(WORKLOADS);
  open('src_namespace=shop;unverified=true');
  expect(await screen.findByText('src_namespace,unverified:')).toBeVisible();
  const queries = asked.filter((url) => url.includes('/loki/')).map(decodeURIComponent);
  expect(queries.length).toBeGreaterThan(2);
  expect(queries.every((query) => query.includes('SrcK8S_Namespace="shop"'))).toBe(true);
});
