import { LINK_PARAMETERS } from '../view/linkParameters';
import type { ViewState } from '../view/viewState';
import { printFilters } from './filtersText';
import { printTime } from './timeParameters';

export const PAGE_PATH = '/observe/network';

/** Positions of the filters that are switched off, since a filter's own text has no place for that. */
const disabledPositions = ({ filters }: ViewState): string =>
  filters.flatMap((filter, at) => (filter.disabled ? [at] : [])).join(',');

/** Parameters in a fixed order, those with their default value left out. */
export const encodeSearch = (state: ViewState): string => {
  const search = new URLSearchParams();
  if (state.filters.length > 0) search.set('filters', printFilters(state.filters));
  const disabled = disabledPositions(state);
  if (disabled !== '') search.set('disabled', disabled);
  for (const [name, text] of printTime(state.time)) search.set(name, text);
  for (const { name, print } of LINK_PARAMETERS) {
    const text = print(state);
    if (text !== undefined) search.set(name, text);
  }
  return search.toString();
};

/** The link of a state: `<base>/<view>?…`. `decodeUrl` reads it back. */
export const encodeUrl = (state: ViewState, base: string = PAGE_PATH): string => {
  const search = encodeSearch(state);
  return `${base}/${state.view}${search === '' ? '' : `?${search}`}`;
};
