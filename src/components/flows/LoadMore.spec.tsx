import { screen } from '@testing-library/react';
import { flowsResult } from '../../../__mocks__/flowsResult';
import { openPage } from '../../../__mocks__/openPage';
import { sampleFlows, samplePage } from '../../../__mocks__/sampleFlows';
import type { FlowsResult } from '../../hooks/flowsResult';
import { LoadMore } from './LoadMore';

const open = (hasMore: boolean, rest: Partial<FlowsResult> = {}) => {
  const flows = flowsResult(samplePage(sampleFlows(1), { hasMore }), rest);
  return { flows, ...openPage(<LoadMore flows={flows} shown={1234} />) };
};

it('says that these are all', () => {
  open(false);
  expect(screen.getByTestId('table-end')).toHaveTextContent('These are all 1,234 flows');
  expect(screen.queryByTestId('load-more')).toBeNull();
});

it('loads more, and says that what is shown is not all', async () => {
  const { user, flows } = open(true);
  expect(screen.getByTestId('table-end')).toHaveTextContent('The newest 1,234 flows are shown');
  await user.click(screen.getByRole('button', { name: 'Load more' }));
  expect(flows.loadMore).toHaveBeenCalledTimes(1);
});

it('does not load twice at once', async () => {
  const { user, flows } = open(true, { isLoadingMore: true });
  const button = screen.getByTestId('load-more');
  expect(button).toHaveTextContent('Loading more flows');
  await user.click(button);
  expect(flows.loadMore).not.toHaveBeenCalled();
});
