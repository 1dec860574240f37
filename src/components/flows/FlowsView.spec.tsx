import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { act, screen, waitFor } from '@testing-library/react';
import { layOut } from '../../../dev/testing/layOut';
import { openPage } from '../../../dev/testing/openPage';
import { deliveredFlows } from '../../../dev/testing/sampleFlows';
import { serviceCall } from '../../../dev/testing/serviceCall';
import { answer, lokiStreams } from '../../../dev/testing/serverAnswers';
import FlowsView from './FlowsView';

beforeEach(() => {
  layOut(400);
  jest.mocked(consoleFetch).mockReset();
});
afterEach(() => jest.restoreAllMocks());

interface Loki {
  readonly flows?: () => Promise<Response>;
  readonly labels?: readonly string[];
}

const loki = ({ flows = () => new Promise(() => undefined), labels = [] }: Loki) =>
  jest
    .mocked(consoleFetch)
    .mockImplementation((url) =>
      url.includes('/query_range')
        ? flows()
        : Promise.resolve(answer({ status: 'success', data: labels })),
    );

const found = (count: number) => () => Promise.resolve(lokiStreams(deliveredFlows(count)));
const asked = () =>
  jest
    .mocked(consoleFetch)
    .mock.calls.map(([url]) => new URL(url, 'http://x'))
    .filter(({ pathname }) => pathname.endsWith('/query_range'));

const FIXED = 'startTime=1707998000&endTime=1708000000';
const open = (search = '') =>
  openPage(<FlowsView />, { address: `/observe/network/flows?${FIXED}${search}` });

describe('the ladder', () => {
  it('loads', () => {
    loki({});
    open();
    expect(screen.getByTestId('loading')).toBeVisible();
    expect(screen.queryByTestId('flows-view')).toBeNull();
  });

  it('offers to stop an answer that takes its time, and to ask again', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    loki({});
    const { user } = open();
    expect(screen.queryByTestId('cancel-loading')).toBeNull();
    await act(() => jest.advanceTimersByTimeAsync(3000));
    await user.click(screen.getByTestId('cancel-loading'));
    expect(await screen.findByTestId('stopped')).toBeVisible();
    loki({ flows: found(2) });
    await user.click(screen.getByTestId('ask-again'));
    expect(await screen.findAllByTestId('flow-row')).toHaveLength(2);
    jest.useRealTimers();
  });

  it('shows flows', async () => {
    loki({ flows: found(3) });
    open();
    expect(await screen.findAllByTestId('flow-row')).toHaveLength(3);
    expect(screen.queryByTestId('loading')).toBeNull();
  });

  it('says why there is nothing, and recovers', async () => {
    loki({ flows: () => Promise.resolve(answer('too many outstanding requests', 429)) });
    const { user } = open();
    expect(await screen.findByTestId('error-busy')).toBeVisible();
    loki({ flows: found(2) });
    await user.click(screen.getByTestId('error-action-retry'));
    expect(await screen.findAllByTestId('flow-row')).toHaveLength(2);
  });

  it('tells a store that never had a flow from a range without any', async () => {
    loki({ flows: found(0), labels: ['app'] });
    open();
    expect(await screen.findByTestId('nothing-found')).toBeVisible();
  });

  it('says so where there never was a flow', async () => {
    loki({ flows: found(0), labels: [] });
    open();
    expect(await screen.findByTestId('never-seen')).toBeVisible();
  });
});

describe('what is asked', () => {
  it('is the link: range, limit and filters', async () => {
    loki({ flows: found(1) });
    open('&limit=50&filters=src_namespace%3Da"b');
    await screen.findByTestId('flow-row');
    const [request] = asked();
    expect(request?.searchParams.get('limit')).toBe('50');
    const [start, end] = ['start', 'end'].map((name) => Number(request?.searchParams.get(name)));
    expect((start ?? 0) / 1e9).toBeCloseTo(1_707_998_000, 2);
    expect((end ?? 0) / 1e9).toBeCloseTo(1_708_000_000, 2);
    expect(request?.searchParams.get('query')).toContain('SrcK8S_Namespace=`a"b`');
  });

  it('is nothing where only the looks change', async () => {
    loki({ flows: found(3) });
    const { browser } = open();
    await screen.findAllByTestId('flow-row');
    browser.go(
      `/observe/network/flows?${FIXED}&sort=Bytes,asc&columns=Bytes&selected=x&showDup=true`,
    );
    await waitFor(() => expect(screen.getByTestId('column-Bytes')).toHaveAttribute('aria-sort'));
    expect(asked()).toHaveLength(1);
  });

  it('is taken back when a newer question comes', async () => {
    const signals: AbortSignal[] = [];
    jest.mocked(consoleFetch).mockImplementation((_url, options) => {
      if (options?.signal) signals.push(options.signal);
      return new Promise(() => undefined);
    });
    const { browser } = open();
    await waitFor(() => expect(signals).toHaveLength(1));
    browser.go(`/observe/network/flows?${FIXED}&limit=50`);
    await waitFor(() => expect(signals).toHaveLength(2));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });
});

it('keeps the flows when a refresh fails, says so, and recovers', async () => {
  loki({ flows: found(3) });
  const { user, client } = open();
  await screen.findAllByTestId('flow-row');
  loki({ flows: () => Promise.resolve(answer('', 502)) });
  await act(() => client.invalidateQueries());
  expect(await screen.findByTestId('notice-stale')).toBeVisible();
  expect(screen.getAllByTestId('flow-row')).toHaveLength(3);
  loki({ flows: found(4) });
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.getAllByTestId('flow-row')).toHaveLength(4));
  expect(screen.queryByTestId('notice-stale')).toBeNull();
});

it('has a row for what was addressed to a Service where the filters ask for that', async () => {
  loki({ flows: () => Promise.resolve(lokiStreams([serviceCall().call])) });
  open(`&filters=${encodeURIComponent('dst_kind=Service')}`);
  expect(await screen.findAllByTestId('flow-row')).toHaveLength(1);
});

describe('evidence', () => {
  const forbidden = () =>
    Promise.reject(
      Object.assign(new Error('no'), { response: answer({ message: 'forbidden' }, 403) }),
    );
  const lists = () =>
    jest.mocked(consoleFetch).mock.calls.filter(([url]) => url.includes('/pods?'));
  const serve = () => {
    jest
      .mocked(consoleFetch)
      .mockImplementation((url) =>
        url.includes('/query_range')
          ? found(300)()
          : url.includes('/pods?')
            ? forbidden()
            : Promise.resolve(answer({ status: 'success', data: [] })),
      );
  };

  it('is asked for once a namespace where a column shows it', async () => {
    serve();
    open('&columns=SrcK8S_Name,SrcEvidenceSeverity');
    expect((await screen.findAllByText('Not allowed to see')).length).toBeGreaterThan(5);
    const addresses = lists().map(([url]) => url);
    expect(addresses.length).toBeGreaterThan(0);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('is asked for where flows are sorted by it', async () => {
    serve();
    open('&columns=SrcK8S_Name&sort=SrcEvidenceSeverity,desc');
    await waitFor(() => expect(lists().length).toBeGreaterThan(0));
  });

  it('is not asked for elsewhere', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    serve();
    open('&columns=SrcK8S_Name');
    expect((await screen.findAllByTestId('flow-row')).length).toBeGreaterThan(5);
    // Scrolling is at rest by then.
    await act(() => jest.advanceTimersByTimeAsync(1000));
    expect(lists()).toEqual([]);
    jest.useRealTimers();
  });
});
