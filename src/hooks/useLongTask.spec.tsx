import { act, renderHook } from '@testing-library/react';
import { useLongTask, type StartTask, type TaskWatch } from './useLongTask';

interface Started {
  readonly start: StartTask<string, number>;
  readonly watch: () => TaskWatch<number>;
  readonly finish: (value: string) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

const prepare = (): Started => {
  let watched: TaskWatch<number> | undefined;
  let settle: [(value: string) => void, (error: Error) => void] | undefined;
  return {
    start: (watch) => {
      watched = watch;
      return new Promise((resolve, reject) => {
        settle = [resolve, reject];
      });
    },
    watch: () => {
      if (!watched) throw new Error('not started');
      return watched;
    },
    finish: (value) => act(async () => Promise.resolve(settle?.[0](value))),
    fail: (error) => act(async () => Promise.resolve(settle?.[1](error))),
  };
};

interface Given {
  readonly start: Started['start'] | undefined;
}

const run = ({ start: first }: Started) => {
  const initialProps: Given = { start: first };
  return renderHook(({ start }: Given) => useLongTask(start), { initialProps });
};

it('tells how far it is, and gives what comes of it', async () => {
  const one = prepare();
  const { result } = run(one);
  expect(result.current.task).toEqual({ kind: 'running', progress: undefined });
  act(() => one.watch().onProgress(() => 7));
  expect(result.current.task).toEqual({ kind: 'running', progress: 7 });
  await one.finish('all');
  expect(result.current.task).toEqual({ kind: 'done', value: 'all' });
});

it('makes no progress that nobody sees', () => {
  const one = prepare();
  run(one);
  const made = jest.fn(() => 1);
  act(() => {
    for (let times = 0; times < 100; times++) one.watch().onProgress(made);
  });
  expect(made).toHaveBeenCalledTimes(1);
});

it('says why it failed, and does it again', async () => {
  const one = prepare();
  const { result } = run(one);
  await one.fail(new Error('gone'));
  expect(result.current.task).toMatchObject({ kind: 'failed', error: { source: 'evidence' } });
  act(() => result.current.retry());
  expect(result.current.task.kind).toBe('running');
  await one.finish('all');
  expect(result.current.task.kind).toBe('done');
});

it('stops, and takes nothing that comes afterwards', async () => {
  const one = prepare();
  const { result } = run(one);
  const { signal } = one.watch();
  act(() => result.current.cancel());
  expect([signal.aborted, result.current.task.kind]).toEqual([true, 'stopped']);
  await one.finish('late');
  expect(result.current.task.kind).toBe('stopped');
});

it('gives up one task for another', async () => {
  const [one, other] = [prepare(), prepare()];
  const { result, rerender } = run(one);
  const { signal } = one.watch();
  rerender({ start: other.start });
  expect(signal.aborted).toBe(true);
  await one.finish('former');
  expect(result.current.task.kind).toBe('running');
  await other.finish('latter');
  expect(result.current.task).toEqual({ kind: 'done', value: 'latter' });
  rerender({ start: undefined });
  expect(other.watch().signal.aborted).toBe(true);
});
