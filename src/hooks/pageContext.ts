import { createContext, useContext } from 'react';
import type { Filter } from '../model/filter';
import type { FilterNames } from '../model/filterExpression';
import type { Settings } from '../model/settings/settings';
import type { UrlNotice } from '../model/url/decodeUrl';
import type { ViewState } from '../model/viewState';
import type { Readiness } from './useSettings';
import type { HowToGo } from './useViewState';

export type TimeZone = 'local' | 'UTC';

/** What every part of a page or tab may need to know, without being handed it. */
export interface Page {
  readonly state: ViewState;
  readonly update: (patch: Partial<ViewState>, how?: HowToGo) => void;
  /** Filters of the place: the object of a tab. Applied always, shown read-only. */
  readonly locked: readonly Filter[];
  readonly settings: Settings;
  /** What was wrong with the settings, as texts to show. */
  readonly settingsProblems: readonly string[];
  /** Names that this cluster gives to ports, beside the well-known ones. */
  readonly names: FilterNames;
  readonly timeZone: TimeZone;
  readonly setTimeZone: (timeZone: TimeZone) => void;
  /**
   * `cluster`: settings and filters are known, so that the frame of the page can be shown; `loki`: flows can be asked
   * for. Nothing waits for a source that it does not need.
   */
  readonly ready: Readiness;
  /** Parts of the link that were not understood. */
  readonly urlNotices: readonly UrlNotice[];
}

export const PageContext = createContext<Page | undefined>(undefined);

/** The page around a component. Throws outside of one, which only a mistake of ours can cause. */
export const usePage = (): Page => {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage needs PageProviders around it');
  return page;
};

/** The zone for `Intl` formatters: undefined is the browser's own. */
export const intlZone = (timeZone: TimeZone): string | undefined =>
  timeZone === 'UTC' ? 'UTC' : undefined;
