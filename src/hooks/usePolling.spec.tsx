import { renderHook } from '@testing-library/react';
import { usePolling } from './usePolling';

const show = (isVisible: boolean) => {
  Object.defineProperty(document, 'hidden', { configurable: true, value: !isVisible });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('usePolling', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    show(true);
  });
  afterEach(() => jest.useRealTimers());

  const poll = (seconds: number) => {
    const refresh = jest.fn();
    const rendered = renderHook(({ period }) => usePolling(period, refresh), {
      initialProps: { period: seconds },
    });
    return { refresh, ...rendered };
  };

  it('refreshes once a period', () => {
    const { refresh } = poll(15);
    jest.advanceTimersByTime(14_999);
    expect(refresh).not.toHaveBeenCalled();
    jest.advanceTimersByTime(30_001);
    expect(refresh).toHaveBeenCalledTimes(3);
  });

  it('never refreshes when it is off', () => {
    const { refresh } = poll(0);
    jest.advanceTimersByTime(3_600_000);
    expect(refresh).not.toHaveBeenCalled();
  });

  it('is silent in a hidden document and catches up at once', () => {
    const { refresh } = poll(15);
    show(false);
    jest.advanceTimersByTime(60_000);
    expect(refresh).not.toHaveBeenCalled();
    show(true);
    jest.advanceTimersByTime(0);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('waits for the rest of the period after a short absence', () => {
    const { refresh } = poll(15);
    jest.advanceTimersByTime(10_000);
    show(false);
    jest.advanceTimersByTime(2_000);
    show(true);
    jest.advanceTimersByTime(2_999);
    expect(refresh).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('stops with its component and with the interval', () => {
    const { refresh, rerender, unmount } = poll(15);
    rerender({ period: 0 });
    jest.advanceTimersByTime(60_000);
    rerender({ period: 15 });
    unmount();
    jest.advanceTimersByTime(60_000);
    expect(refresh).not.toHaveBeenCalled();
  });
});
