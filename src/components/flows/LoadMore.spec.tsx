import { screen } from '@testing-library/react';
import { flowsResult } from '../../../dev/testing/flowsResult';
import { openPage } from '../../../dev/testing/openPage';
import { deliveredFlows, samplePage } from '../../../dev/testing/sampleFlows';
import type { FlowsResult } from '../../hooks/flowsResult';
import { LoadMore } from './LoadMore';

interface Setup extends Partial<FlowsResult> {
  readonly isByTime?: boolean;
}

const open = (hasMore: boolean, { isByTime = true, ...rest }: Setup = {}) => {
  const flows = flowsResult(samplePage(deliveredFlows(1), { hasMore }), rest);
  return { flows, ...openPage(<LoadMore flows={flows} shown={1234} isByTime={isByTime} />) };
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

it('says that older flows are not among the sorted ones', () => {
  open(true, { isByTime: false });
  expect(screen.getByTestId('table-end')).toHaveTextContent(
    'Only the newest 1,234 flows are sorted',
  );
});

it('can be stopped', async () => {
  const { user, flows } = open(true, { isLoadingMore: true });
  await user.click(screen.getByTestId('cancel-more'));
  expect(flows.cancel).toHaveBeenCalledTimes(1);
});
