import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { act, screen, waitFor, within } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import { answer } from '../../../dev/testing/serverAnswers';
import OverviewView from './OverviewView';

const address = (startS: number, panels: string): string =>
  `/observe/network/overview?startTime=${startS}&endTime=${startS + 100}&panels=${panels}`;

const EARLIER_S = 1_707_998_000;
const LATER_S = 1_708_008_000;

const group = (metric: Record<string, string>) =>
  answer({
    status: 'success',
    data: { resultType: 'vector', result: [{ metric, value: [0, '100'] }] },
  });
const noLines = () => answer({ status: 'success', data: { resultType: 'matrix', result: [] } });

const isRange = (url: string): boolean => url.includes('/query_range?');

const respond = (groups: (url: string) => Response | Promise<Response>) =>
  jest
    .mocked(consoleFetch)
    .mockImplementation((url) => Promise.resolve(isRange(url) ? noLines() : groups(url)));

const panel = (id: string) => within(screen.getByTestId(`panel-${id}`));

it.each([
  [400, 'parse error at line 1, col 4: syntax error', 'badQuery'],
  [400, 'the query time range exceeds the limit', 'rangeTooLong'],
  [403, '{"error":"You don\'t have permission to access this tenant"}', 'forbidden'],
  [429, 'too many outstanding requests', 'busy'],
  [504, 'request timed out', 'timeout'],
  [200, '<!DOCTYPE html><html><body>Log in</body></html>', 'notTheSource'],
])('a panel that is answered %i "%s" is alone with it', async (status, body, kind) => {
  respond((url) => (url.includes('PktDrop') ? answer(body, status) : group({ Proto: '6' })));
  openPage(<OverviewView />, { address: address(EARLIER_S, 'dropped_packets,protocols') });
  expect(await panel('dropped_packets').findByTestId(`panel-error-${kind}`)).toBeVisible();
  expect(panel('dropped_packets').queryByTestId('figure')).toBeNull();
  expect(await panel('protocols').findByTestId('figure')).toHaveTextContent('TCP');
  expect(screen.getAllByTestId(/^panel-error-/)).toHaveLength(1);
});

it('never shows an answer whose range was left', async () => {
  const late: ((response: Response) => void)[] = [];
  const isEarlier = (url: string): boolean =>
    new URL(url, 'http://x').searchParams.get('time')?.startsWith(String(EARLIER_S + 99)) ?? false;
  respond((url) =>
    isEarlier(url)
      ? new Promise<Response>((resolve) => late.push(resolve))
      : group({ Proto: '17' }),
  );
  const { browser } = openPage(<OverviewView />, { address: address(EARLIER_S, 'protocols') });
  await waitFor(() => expect(late.length).toBeGreaterThan(0));
  browser.go(address(LATER_S, 'protocols'));
  expect(await screen.findByTestId('figure')).toHaveTextContent('UDP');
  await act(async () => {
    late.forEach((resolve) => resolve(group({ Proto: '6' })));
    await new Promise((later) => setTimeout(later, 50));
  });
  expect(screen.getByTestId('figure')).toHaveTextContent('UDP');
  expect(screen.queryByText('TCP')).toBeNull();
});
