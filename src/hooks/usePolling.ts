import { useEffect, useRef } from 'react';

/**
 * Calls `refresh` every `seconds` (0 is never) while the document is visible. One that was due while it was hidden is
 * made up for as soon as it is shown again.
 */
export const usePolling = (seconds: number, refresh: () => void): void => {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  }, [refresh]);

  useEffect(() => {
    if (seconds <= 0) return undefined;
    const periodMs = seconds * 1000;
    let lastMs = Date.now();
    let timer: number | undefined;
    const run = () => {
      lastMs = Date.now();
      latest.current();
      schedule();
    };
    const schedule = () => {
      window.clearTimeout(timer);
      if (document.hidden) return;
      timer = window.setTimeout(run, Math.max(0, lastMs + periodMs - Date.now()));
    };
    schedule();
    document.addEventListener('visibilitychange', schedule);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', schedule);
    };
  }, [seconds]);
};
