import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { FilterNames } from '../model/filters/filterExpression';
import type { UrlNotice } from '../model/url/decodeUrl';
import { patched, type ViewPatch, type ViewState } from '../model/view/viewState';
import { readPlace, writePlace } from '../model/ends/consolePlace';

/** `push` makes an entry in the browser's history, `replace` does not. */
export type HowToGo = 'push' | 'replace';

export interface ViewStateInUrl {
  readonly state: ViewState;
  /** Parts of the link that were not understood. */
  readonly notices: readonly UrlNotice[];
  readonly update: (patch: ViewPatch, how?: HowToGo) => void;
}

/**
 * The state of the page, kept in the URL and nowhere else. In a tab of another page the console's path stays and only
 * the search string is ours. Updates within one tick build on each other.
 */
export const useViewState = (names?: FilterNames): ViewStateInUrl => {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { state, notices } = useMemo(
    () => readPlace({ pathname, search }, names),
    [pathname, search, names],
  );
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const update = useCallback(
    (patch: ViewPatch, how: HowToGo = 'push') => {
      latest.current = patched(latest.current, patch);
      void navigate(writePlace(pathname, latest.current), { replace: how === 'replace' });
    },
    [navigate, pathname],
  );
  return { state, notices, update };
};
