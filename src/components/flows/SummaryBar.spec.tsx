import { screen } from '@testing-library/react';
import { flowsResult } from '../../../dev/testing/flowsResult';
import { openPage } from '../../../dev/testing/openPage';
import { deliveredFlow, deliveredFlows, samplePage } from '../../../dev/testing/sampleFlows';
import { serviceCall } from '../../../dev/testing/serviceCall';
import type { FlowsResult } from '../../hooks/flowsResult';
import type { Flow } from '../../model/flows/flow';
import type { FlowPage } from '../../model/flows/flowPage';
import { ABOUT_COUNTING } from '../shared/countingTexts';
import { SummaryBar } from './SummaryBar';

interface Setup {
  readonly search?: string;
  readonly page?: Partial<FlowPage>;
  readonly result?: Partial<FlowsResult>;
  readonly sampling?: number;
}

const open = (
  flows: readonly Flow[],
  { page: rest, result, sampling, search = '' }: Setup = {},
) => {
  const page = samplePage(flows, rest);
  return openPage(<SummaryBar flows={flowsResult(page, result)} page={page} />, {
    address: `/observe/network/flows?filters=${search}`,
    settings: sampling ? { sampling: { value: sampling, source: 'config' } } : {},
  });
};

const item = (name: string) => screen.queryByTestId(`summary-${name}`);

it('counts each flow once and adds its bytes once', () => {
  const flow = deliveredFlow({ Bytes: 1000, Packets: 3 });
  const other = deliveredFlow({ Bytes: 1000, Packets: 3, FlowDirection: 1, AgentIP: '10.0.0.9' });
  open([flow, other]);
  expect(item('flows')).toHaveTextContent('1 flows');
  expect(item('bytes')).toHaveTextContent('1 kB');
  expect(item('packets')).toHaveTextContent('3 packets');
});

it('counts a call to a Service as delivered, or as addressed where the filters ask for Services', () => {
  const { call, received } = serviceCall();
  const { unmount } = open([call, received, deliveredFlow({}, 90)]);
  expect(item('flows')).toHaveTextContent('2 flows');
  unmount();
  open([call], { search: encodeURIComponent('dst_kind=Service') });
  expect(item('flows')).toHaveTextContent('1 flows');
  expect(item('bytes')).toHaveTextContent('151 B');
});

it('says how many copies there are where every record is shown', () => {
  const { call, sent, received } = serviceCall();
  open([call, sent, received], { search: '&showDup=true' });
  expect(item('flows')).toHaveTextContent('1 flows');
  expect(item('copies')).toHaveTextContent('2 copies, not counted');
});

it('tells what is counted, and what no sum can tell', async () => {
  const { user } = open(deliveredFlows(1));
  expect(item('copies')).toBeNull();
  await user.click(screen.getByTestId('about-figures'));
  for (const text of ABOUT_COUNTING) expect(await screen.findByText(text)).toBeInTheDocument();
});

it('says that there are more', () => {
  open(deliveredFlows(2), { page: { hasMore: true } });
  expect(item('flows')).toHaveTextContent('2+ flows');
});

it('tells the rate of what is counted over the whole range', () => {
  open([deliveredFlow({ Bytes: 300_000 })]);
  expect(item('rate')).toHaveTextContent('1 kBps (counted once)');
});

it('says what was dropped, and nothing where nothing was', () => {
  open([deliveredFlow({ PktDropBytes: 500, PktDropPackets: 2 })]);
  expect(item('bytes')).toHaveTextContent('500 B dropped');
});

it('is silent about drops where there were none', () => {
  open(deliveredFlows(1));
  expect(item('bytes')).not.toHaveTextContent('dropped');
});

it.each([
  ['the flows say, above the settings', [{ Sampling: 50 }, { Sampling: 10 }], 400, '1:10, 1:50'],
  ['the settings say, where no flow does', [{ Sampling: null }], 400, '1:400'],
])('names the sampling as %s', (_who, fields, sampling, text) => {
  open(
    fields.map((each, at) => deliveredFlow(each, at * 90)),
    { sampling },
  );
  expect(item('sampling')).toHaveTextContent(`sampling ${text}`);
});

it('is silent about sampling where every packet is seen', () => {
  open(deliveredFlows(1), { sampling: 50 });
  expect(item('sampling')).toBeNull();
});

it('tells what asking took and when it was', () => {
  open(deliveredFlows(1), { page: { cost: { requests: 3, durationMs: 420, execTimeS: 0.1 } } });
  expect(item('cost')).toHaveTextContent('took 420 ms');
  expect(item('requests')).toHaveTextContent('3 requests');
  expect(item('updated')).toHaveTextContent('updated 12:00:05');
});

it('shows that a refresh is under way', () => {
  open(deliveredFlows(1), { result: { isRefreshing: true } });
  expect(screen.getByRole('progressbar', { name: 'Refreshing' })).toBeVisible();
});

it('shows the queries as they were sent', async () => {
  const queries = ['{app="a"} |~ "<img>"', '{app="b"}'];
  const { user } = open(deliveredFlows(1), { page: { queries } });
  await user.click(screen.getByRole('button', { name: 'Show query' }));
  const shown = await screen.findAllByTestId('query');
  expect(shown.map(({ textContent }) => textContent)).toEqual(queries);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByTestId('query')).toBeNull();
});
