import { screen, within } from '@testing-library/react';
import { flowsResult } from '../../../dev/testing/flowsResult';
import { openPage } from '../../../dev/testing/openPage';
import { deliveredFlows, samplePage } from '../../../dev/testing/sampleFlows';
import { ApiError } from '../../api/apiError';
import type { FlowsResult } from '../../hooks/flowsResult';
import type { FlowPage } from '../../model/flows/flowPage';
import { FlowNotices } from './FlowNotices';

const open = (page: Partial<FlowPage>, rest: Partial<FlowsResult> = {}) => {
  const flows = flowsResult(samplePage(deliveredFlows(1), page), rest);
  return { flows, ...openPage(<FlowNotices flows={flows} />) };
};

it('is silent about flows that are all there and fresh', () => {
  open({});
  expect(screen.queryByTestId(/^notice-/)).toBeNull();
});

it('says since when the flows are stale and why, and tries again', async () => {
  const error = new ApiError('loki', 'busy', {
    detail: 'too many outstanding requests',
    status: 429,
  });
  const { user, flows } = open({}, { isStale: true, error });
  const notice = screen.getByTestId('notice-stale');
  expect(notice).toHaveTextContent('These flows are of 12:00:05');
  expect(notice).toHaveTextContent('The flow store is busy · 429 too many outstanding requests');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(flows.refresh).toHaveBeenCalledTimes(1);
});

it('says that some flows could not be had', () => {
  open({ isCutOff: true });
  expect(screen.getByTestId('notice-cut-off')).toBeVisible();
});

it('counts broken lines and shows the first ones as text', async () => {
  const rejected = Array.from({ length: 7 }, (_, at) => ({
    tsNs: String(at),
    reason: at === 0 ? ('tooLong' as const) : ('malformed' as const),
    sample: `<img src=x> ${at}`,
  }));
  const { user } = open({ rejected });
  const notice = screen.getByTestId('notice-rejected');
  expect(notice).toHaveTextContent('7 stored lines are no readable flows');
  await user.click(screen.getByRole('button', { name: 'Show the first ones' }));
  const lines = within(notice)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(lines).toHaveLength(5);
  expect(lines.slice(0, 2)).toEqual(['Too long: <img src=x> 0', 'Malformed: <img src=x> 1']);
});
