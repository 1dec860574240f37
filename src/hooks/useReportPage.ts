import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { readReportPage, type ReportPageState, writeReportPage } from '../model/view/reportPage';
import type { HowToGo } from './useViewState';

export interface ReportPage {
  readonly state: ReportPageState;
  readonly update: (patch: Partial<ReportPageState>, how?: HowToGo) => void;
}

/** What the page of a report shows, kept in the address and nowhere else. */
export const useReportPage = (): ReportPage => {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const state = useMemo(() => readReportPage(search), [search]);
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const update = useCallback(
    (patch: Partial<ReportPageState>, how: HowToGo = 'push') => {
      latest.current = { ...latest.current, ...patch };
      const to = { pathname, search: writeReportPage(latest.current, search) };
      void navigate(to, { replace: how === 'replace' });
    },
    [navigate, pathname, search],
  );
  return { state, update };
};
