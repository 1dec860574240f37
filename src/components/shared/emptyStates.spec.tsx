import { screen } from '@testing-library/react';
import { openPage } from '../../../dev/testing/openPage';
import { mergeSettings } from '../../model/settings/mergeSettings';
import type { FlowCollectorStatus } from '../../model/settings/settings';
import { NeverSeenState } from './NeverSeenState';
import { NothingFoundState } from './NothingFoundState';

describe('where filters or the range leave nothing', () => {
  const open = (search: string) =>
    openPage(<NothingFoundState />, { address: `/observe/network/flows?${search}` });
  const heading = () => screen.getByRole('heading', { level: 2 });

  it('blames the range alone where nothing is filtered', () => {
    open('filters=');
    expect(heading()).toHaveTextContent('No flows in this time range');
    expect(screen.queryByTestId('empty-clear-filters')).toBeNull();
  });

  it('does not blame a filter that is off', () => {
    open('filters=src_namespace%3Da&disabled=0');
    expect(heading()).toHaveTextContent('No flows in this time range');
  });

  it('clears the filters', async () => {
    const { user, browser } = open('filters=src_namespace%3Da&match=any');
    expect(heading()).toHaveTextContent('No flows match these filters');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(browser.search.get('filters')).toBe('');
    expect(browser.search.has('match')).toBe(false);
  });

  it('takes the choice of drops back', async () => {
    const { user, browser } = open('packetLoss=dropped');
    await user.click(screen.getByRole('button', { name: 'Show flows with and without drops' }));
    expect(browser.search.has('packetLoss')).toBe(false);
  });

  it.each(['overview', 'topology'])('offers %s the sight of Services', async (view) => {
    const address = `/observe/network/${view}?filters=dst_port%3D53`;
    const { user, browser } = openPage(<NothingFoundState />, { address });
    expect(screen.getByTestId('may-be-addressed')).toBeVisible();
    await user.click(screen.getByTestId('count-addressed'));
    expect(browser.search.get('traffic')).toBe('addressed');
    expect(screen.queryByTestId('count-addressed')).toBeNull();
  });

  it.each([
    ['filters=', '1800'],
    ['timeRange=3600', '21600'],
    ['startTime=1000&endTime=1600', '3600'],
    ['timeRange=604800', '1209600'],
  ])('widens %s', async (search, wider) => {
    const { user, browser } = open(search);
    await user.click(screen.getByTestId('widen-range'));
    expect(browser.search.get('timeRange')).toBe(wider);
    expect(browser.search.has('startTime')).toBe(false);
  });

  it('offers no wider range beyond the widest', () => {
    open('timeRange=1209600');
    expect(screen.queryByTestId('widen-range')).toBeNull();
  });
});

describe('where there never was a flow', () => {
  const { settings } = mergeSettings({});
  const open = (flowCollector: FlowCollectorStatus) =>
    openPage(<NeverSeenState />, { settings: { flowCollector } });

  it.each([
    [{ kind: 'ready' }, 'The FlowCollector is ready'],
    [{ kind: 'notReady', reasons: ['no Loki', 'no agent'] }, 'is not ready: no Loki; no agent'],
    [{ kind: 'absent' }, 'There is no FlowCollector named cluster'],
    [{ kind: 'forbidden' }, 'You may not read the FlowCollector'],
    [{ kind: 'unknown' }, 'Check that a FlowCollector named cluster exists'],
  ] as const)('says what a collector that is %o means', (status, text) => {
    open(status);
    expect(screen.getByTestId('never-seen')).toHaveTextContent(text);
  });

  it.each([
    ['ready', 1],
    ['unknown', 1],
    ['absent', 0],
    ['forbidden', 0],
  ] as const)('links to a collector that is %s: %d', (kind, count) => {
    open({ kind });
    expect(screen.queryAllByRole('link')).toHaveLength(count);
  });

  it('names a store that is switched off and heavy sampling', () => {
    openPage(<NeverSeenState />, {
      settings: {
        sampling: { value: 50, source: 'flowCollector' },
        loki: { ...settings.loki, enabled: { value: false, source: 'flowCollector' } },
      },
    });
    expect(screen.getByText('Its store Loki is switched off: flows are not kept.')).toBeVisible();
    expect(screen.getByText(/One of 50 packets is sampled/)).toBeVisible();
  });

  it('is silent about both where they are as usual', () => {
    open({ kind: 'ready' });
    expect(screen.queryByText(/switched off|is sampled/)).toBeNull();
  });
});
