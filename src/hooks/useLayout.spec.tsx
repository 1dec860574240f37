import { act, renderHook, waitFor } from '@testing-library/react';
import type { DrawnGraph } from '../model/graph/drawnGraph';
import type { LayoutId } from '../model/graph/layout/layouts';
import { ARRANGERS } from '../model/graph/layout/arrangers';
import type { Arrange, LayoutJob } from './layout/layoutJob';
import { useLayout } from './useLayout';
import type { Places } from '../model/graph/geometry/boxes';

const graphOf = (...ids: string[]): DrawnGraph => ({
  nodes: ids.map((id) => ({ id, kind: 'Pod', labels: {} })),
  groups: [],
  edges: [],
  unit: 'bytes',
  traffic: new Map(),
  folded: [],
  hidden: [],
  shown: 1,
  isExact: true,
});

const inPlace: Arrange = ({ layout, input }) => Promise.resolve(ARRANGERS[layout](input));

const layoutOf = (first: DrawnGraph | undefined, arrange: Arrange = inPlace) =>
  renderHook(
    ({ drawn, layout }: { drawn: DrawnGraph | undefined; layout: LayoutId }) =>
      useLayout(drawn, layout, arrange),
    { initialProps: { drawn: first, layout: 'grid' } },
  );

/** Jobs that end when the spec says so. */
const byHand = () => {
  const jobs: { job: LayoutJob; signal: AbortSignal; finish: (places?: Places) => void }[] = [];
  const arrange: Arrange = (job, signal) =>
    new Promise((resolve, reject) => {
      const finish = (places?: Places) =>
        places ? resolve(places) : reject(new Error('no worker'));
      jobs.push({ job, signal, finish });
    });
  return { jobs, arrange };
};

const finished = (finish: () => void) =>
  act(() => {
    finish();
    return Promise.resolve();
  });

it('gives a graph together with its places', async () => {
  const drawn = graphOf('a', 'b');
  const { result } = layoutOf(drawn);
  expect(result.current).toMatchObject({ placed: undefined, isArranging: true });
  expect(result.current.startedAtMs).toBeLessThanOrEqual(Date.now());
  await waitFor(() => expect(result.current.isArranging).toBe(false));
  expect(result.current.placed?.drawn).toBe(drawn);
  expect([...(result.current.placed?.places.keys() ?? [])]).toEqual(['a', 'b']);
});

it('keeps what stays where it is, at once', async () => {
  const { result, rerender } = layoutOf(graphOf('a', 'b', 'c'));
  await waitFor(() => expect(result.current.placed).toBeDefined());
  const before = result.current.placed?.places;
  const next = graphOf('b', 'c', 'd');
  rerender({ drawn: next, layout: 'grid' });
  expect(result.current.isArranging).toBe(false);
  expect(result.current.placed?.drawn).toBe(next);
  const places = result.current.placed?.places;
  expect(places?.get('b')).toEqual(before?.get('b'));
  expect(places?.has('d')).toBe(true);
  expect(places?.has('a')).toBe(false);
});

it('shows the older graph while a very different one is arranged', async () => {
  const { jobs, arrange } = byHand();
  const first = graphOf('a', 'b');
  const { result, rerender } = layoutOf(first, arrange);
  await finished(() => jobs[0]?.finish(ARRANGERS.grid(jobs[0].job.input)));
  rerender({ drawn: graphOf('x', 'y', 'z'), layout: 'grid' });
  expect(result.current.isArranging).toBe(true);
  expect(result.current.placed?.drawn).toBe(first);
});

it('keeps what a person has placed through refreshes, until all is arranged anew', async () => {
  const { result, rerender } = layoutOf(graphOf('a', 'b', 'c'));
  await waitFor(() => expect(result.current.placed).toBeDefined());
  const to = { x: 900, y: 700, width: 184, height: 48 };
  act(() => result.current.move('a', to));
  expect(result.current.placed?.places.get('a')).toEqual(to);
  expect([...result.current.pinned]).toEqual(['a']);
  rerender({ drawn: graphOf('a', 'p', 'q', 'r', 's'), layout: 'grid' });
  await waitFor(() => expect(result.current.placed?.places.has('s')).toBe(true));
  expect(result.current.placed?.places.get('a')).toEqual(to);
  act(() => result.current.arrange());
  await waitFor(() => expect(result.current.isArranging).toBe(false));
  expect(result.current.placed?.places.get('a')).not.toEqual(to);
  expect(result.current.pinned.size).toBe(0);
});

it('arranges anew with another layout', async () => {
  const drawn = graphOf('a', 'b', 'c');
  const { result, rerender } = layoutOf(drawn);
  await waitFor(() => expect(result.current.placed).toBeDefined());
  const before = result.current.placed?.places;
  rerender({ drawn, layout: 'concentric' });
  expect(result.current.isArranging).toBe(true);
  await waitFor(() => expect(result.current.isArranging).toBe(false));
  expect(result.current.placed?.places).not.toEqual(before);
});

it('stops, and begins again', async () => {
  const { jobs, arrange } = byHand();
  const { result } = layoutOf(graphOf('a'), arrange);
  act(() => result.current.cancel());
  expect(result.current).toMatchObject({ isStopped: true, isArranging: false, placed: undefined });
  expect(jobs[0]?.signal.aborted).toBe(true);
  act(() => result.current.arrange());
  expect(result.current).toMatchObject({ isStopped: false, isArranging: true });
  await finished(() => jobs[1]?.finish(new Map()));
  expect(result.current.placed).toBeDefined();
});

it('ends a job that a newer graph makes useless', () => {
  const { jobs, arrange } = byHand();
  const { rerender, unmount } = layoutOf(graphOf('a'), arrange);
  rerender({ drawn: graphOf('b'), layout: 'grid' });
  expect(jobs.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  unmount();
  expect(jobs[1]?.signal.aborted).toBe(true);
});

it('falls back to a grid where the layout cannot be made, and says so', async () => {
  const { jobs, arrange } = byHand();
  const { result } = layoutOf(graphOf('a', 'b'), arrange);
  await finished(() => jobs[0]?.finish());
  expect(result.current.hasFailed).toBe(true);
  expect(result.current.placed?.places.size).toBe(2);
});
