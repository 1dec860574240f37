import { screen } from '@testing-library/react';
import { flowsResult } from '../../../dev/testing/flowsResult';
import { openPage } from '../../../dev/testing/openPage';
import { sampleFlow, sampleFlows, samplePage } from '../../../dev/testing/sampleFlows';
import type { FlowsResult } from '../../hooks/flowsResult';
import type { Flow } from '../../model/flow';
import type { FlowPage } from '../../model/flowPage';
import { mergeReporters } from '../../model/reporters';
import { SummaryBar } from './SummaryBar';

interface Setup {
  readonly page?: Partial<FlowPage>;
  readonly result?: Partial<FlowsResult>;
  readonly sampling?: number;
}

const open = (flows: readonly Flow[], { page: rest, result, sampling }: Setup = {}) => {
  const page = samplePage(flows, rest);
  return openPage(
    <SummaryBar flows={flowsResult(page, result)} page={page} merged={mergeReporters(flows)} />,
    { settings: sampling ? { sampling: { value: sampling, source: 'config' } } : {} },
  );
};

const item = (name: string) => screen.queryByTestId(`summary-${name}`);

it('counts each flow once and adds its bytes once', () => {
  const flow = sampleFlow({ Bytes: 1000, Packets: 3 });
  const other = sampleFlow({ Bytes: 1000, Packets: 3, FlowDirection: 0, AgentIP: '10.0.0.9' });
  open([flow, other]);
  expect(item('flows')).toHaveTextContent('1 flows');
  expect(item('bytes')).toHaveTextContent('1 kB');
  expect(item('packets')).toHaveTextContent('3 packets');
});

it('says that there are more', () => {
  open(sampleFlows(2), { page: { hasMore: true } });
  expect(item('flows')).toHaveTextContent('2+ flows');
});

it('tells the rate of one reporter over the whole range', () => {
  open([sampleFlow({ Bytes: 300_000 })]);
  expect(item('rate')).toHaveTextContent('1 kBps (one reporter)');
});

it('says what was dropped, and nothing where nothing was', () => {
  open([sampleFlow({ PktDropBytes: 500, PktDropPackets: 2 })]);
  expect(item('bytes')).toHaveTextContent('500 B dropped');
});

it('is silent about drops where there were none', () => {
  open(sampleFlows(1));
  expect(item('bytes')).not.toHaveTextContent('dropped');
});

it.each([
  ['the flows say, above the settings', [{ Sampling: 50 }, { Sampling: 10 }], 400, '1:10, 1:50'],
  ['the settings say, where no flow does', [{ Sampling: null }], 400, '1:400'],
])('names the sampling as %s', (_who, fields, sampling, text) => {
  open(
    fields.map((each, at) => sampleFlow(each, at * 90)),
    { sampling },
  );
  expect(item('sampling')).toHaveTextContent(`sampling ${text}`);
});

it('is silent about sampling where every packet is seen', () => {
  open(sampleFlows(1), { sampling: 50 });
  expect(item('sampling')).toBeNull();
});

it('tells what asking took and when it was', () => {
  open(sampleFlows(1), { page: { cost: { requests: 3, durationMs: 420, execTimeS: 0.1 } } });
  expect(item('cost')).toHaveTextContent('took 420 ms');
  expect(item('requests')).toHaveTextContent('3 requests');
  expect(item('updated')).toHaveTextContent('updated 12:00:05');
});

it('shows that a refresh is under way', () => {
  open(sampleFlows(1), { result: { isRefreshing: true } });
  expect(screen.getByRole('progressbar', { name: 'Refreshing' })).toBeVisible();
});

it('shows the queries as they were sent', async () => {
  const queries = ['{app="a"} |~ "<img>"', '{app="b"}'];
  const { user } = open(sampleFlows(1), { page: { queries } });
  await user.click(screen.getByRole('button', { name: 'Show query' }));
  const shown = await screen.findAllByTestId('query');
  expect(shown.map(({ textContent }) => textContent)).toEqual(queries);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByTestId('query')).toBeNull();
});
