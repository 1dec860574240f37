import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { PageContext, type Page, type TimeZone } from '../../hooks/pageContext';
import { createShownWindow } from '../../hooks/shownWindow';
import { usePreference } from '../../hooks/usePreference';
import { useSettings } from '../../hooks/useSettings';
import { useViewState } from '../../hooks/useViewState';
import { isBare } from '../../model/ends/consolePlace';
import type { Filter } from '../../model/filters/filter';
import { portTable } from '../../model/fields/names/ports';
import { defaultFilters } from '../../model/filters/quickFilters';

const readTimeZone = (stored: unknown): TimeZone | undefined =>
  stored === 'local' || stored === 'UTC' ? stored : undefined;

interface PageStateProps {
  readonly locked: readonly Filter[];
  readonly children: ReactNode;
}

/** Joins what the URL, the settings and the person's preferences say. */
export const PageState = ({ locked, children }: PageStateProps) => {
  const { settings, problems, ready: answered } = useSettings();
  const portNaming = settings.portNaming.value;
  const names = useMemo(() => ({ ports: portTable(portNaming) }), [portNaming]);
  const { state, notices, update } = useViewState(names);
  const [timeZone, setTimeZone] = usePreference('timeZone', 'local', readTimeZone);
  const [shownWindow] = useState(createShownWindow);
  const isNew = isBare(useLocation());
  useEffect(() => {
    // The default quick filters show as filters like any other; a link says for itself what it wants.
    if (answered.cluster && isNew)
      update({ filters: defaultFilters(settings.quickFilters.value) }, 'replace');
  }, [answered.cluster, isNew, settings, update]);
  const page = useMemo<Page>(
    () => ({
      state,
      update,
      locked,
      settings,
      names,
      timeZone,
      setTimeZone,
      shownWindow,
      settingsProblems: problems,
      urlNotices: notices,
      ready: { cluster: answered.cluster && !isNew, loki: answered.loki && !isNew },
    }),
    // prettier-ignore
    [state, update, locked, settings, names, timeZone, setTimeZone, shownWindow, problems, notices, answered, isNew],
  );
  return <PageContext.Provider value={page}>{children}</PageContext.Provider>;
};
