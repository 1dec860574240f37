import { screen } from '@testing-library/react';
import { openAt } from '../../../dev/testing/openPage';
import { clusterAnswers } from '../../../dev/testing/serverAnswers';
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
}, 15_000);
