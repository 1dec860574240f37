import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { screen, waitFor } from '@testing-library/react';
import { openAt } from '../../../dev/testing/openPage';
import { clusterAnswers, clusterHesitates } from '../../../dev/testing/serverAnswers';
import { PageState } from './PageState';
import { PageViews } from './PageViews';

it('loads, names the broken parts of the link at once, and then shows filters and views', async () => {
  clusterAnswers({});
  openAt(
    <PageState locked={[]}>
      <PageViews />
    </PageState>,
    '/observe/network/topology?limit=abc',
  );
  expect(screen.getByTestId('url-notices')).toHaveTextContent('limit=abc');
  expect(screen.getByRole('status', { name: 'Loading flows' })).toBeVisible();
  expect(screen.queryByTestId('filter-bar')).toBeNull();
  expect(await screen.findByTestId('filter-bar')).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Topology', selected: true })).toBeVisible();
  expect(await screen.findByTestId('topology-view', undefined, { timeout: 10_000 })).toBeVisible();
});

it('shows filters and views that can be used while Loki has not said its labels', async () => {
  jest.mocked(consoleFetch).mockClear();
  clusterAnswers({});
  const say = clusterHesitates('/loki/');
  const { user, browser } = openAt(
    <PageState locked={[]}>
      <PageViews />
    </PageState>,
    '/observe/network/topology?limit=50',
  );
  expect(await screen.findByTestId('filter-bar')).toBeVisible();
  await user.click(screen.getByRole('tab', { name: 'Flows' }));
  expect(browser.path).toBe('/observe/network/flows');
  expect(screen.getByRole('status', { name: 'Loading flows' })).toBeVisible();
  const asked = () => jest.mocked(consoleFetch).mock.calls.filter(([url]) => url.includes('query'));
  expect(asked()).toEqual([]);
  say();
  await waitFor(() => expect(asked()).toHaveLength(1));
});

it.each(['overview', 'topology', 'flows'])(
  'says how %s counts for filters on Services',
  async (view) => {
    clusterAnswers({});
    openAt(
      <PageState locked={[]}>
        <PageViews />
      </PageState>,
      `/observe/network/${view}?filters=${encodeURIComponent('dst_kind=Service')}`,
    );
    expect(await screen.findByTestId('counting-note')).toHaveTextContent(
      'Counted as addressed to Services',
    );
  },
);
