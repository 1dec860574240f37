import { createContext, useCallback, useContext } from 'react';
import type { Filter } from '../model/filters/filter';
import type { FilterNames } from '../model/filters/filterExpression';
import type { Settings } from '../model/settings/settings';
import type { UrlNotice } from '../model/url/decodeUrl';
import type { Slices, View } from '../model/view/views';
import type { ViewPatch, ViewState } from '../model/view/viewState';
import type { ShownWindow } from './shownWindow';
import type { Readiness } from './useSettings';
import type { HowToGo } from './useViewState';

export type TimeZone = 'local' | 'UTC';

/** What every part of a page or tab may need to know, without being handed it. */
export interface Page {
  readonly state: ViewState;
  readonly update: (patch: ViewPatch, how?: HowToGo) => void;
  /** Filters of the place: the object of a tab. Applied always, shown read-only. */
  readonly locked: readonly Filter[];
  readonly settings: Settings;
  /** What was wrong with the settings, as texts to show. */
  readonly settingsProblems: readonly string[];
  /** Names that this cluster gives to ports, beside the well-known ones. */
  readonly names: FilterNames;
  readonly timeZone: TimeZone;
  readonly setTimeZone: (timeZone: TimeZone) => void;
  readonly shownWindow: ShownWindow;
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

type UpdateSlice<V extends View> = (patch: Partial<Slices[V]>, how?: HowToGo) => void;

/** What the link says about one view alone, and the way to change it. */
export const useSlice = <V extends View>(view: V): readonly [Slices[V], UpdateSlice<V>] => {
  const { state, update } = usePage();
  const updateSlice = useCallback<UpdateSlice<V>>(
    (patch, how) => update({ [view]: patch }, how),
    [update, view],
  );
  return [state[view], updateSlice];
};

/** The zone for `Intl` formatters: undefined is the browser's own. */
export const intlZone = (timeZone: TimeZone): string | undefined =>
  timeZone === 'UTC' ? 'UTC' : undefined;
