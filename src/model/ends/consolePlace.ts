import type { FilterNames } from '../filters/filterExpression';
import { type DecodedUrl, decodeUrl } from '../url/decodeUrl';
import { encodeSearch, encodeUrl, PAGE_PATH } from '../url/encodeUrl';
import type { ViewState } from '../view/viewState';

/** Where the console shows us: our own page, or a tab of another page whose path is not ours to change. */
export interface ConsolePlace {
  readonly pathname: string;
  readonly search: string;
}

export const isOwnPage = (pathname: string): boolean =>
  pathname === PAGE_PATH || pathname.startsWith(`${PAGE_PATH}/`);

/** A page of ours with parts of an address of its own below the views': `…/evidence/<namespace>/<app>`. */
const IS_BELOW_VIEWS = new RegExp(`^${PAGE_PATH}/[^/]+/.`);

/** The address says nothing about which flows to show: the views were opened, not linked to. */
export const isBare = ({ pathname, search }: ConsolePlace): boolean =>
  isOwnPage(pathname) && !IS_BELOW_VIEWS.test(pathname) && (search === '' || search === '?');

/** In a tab the view is a parameter, since the path belongs to the object. */
const TAB_VIEW = 'view';

export const readPlace = ({ pathname, search }: ConsolePlace, names?: FilterNames): DecodedUrl => {
  if (isOwnPage(pathname)) return decodeUrl(pathname, search, { names });
  const parameters = new URLSearchParams(search);
  const view = parameters.get(TAB_VIEW) ?? '';
  parameters.delete(TAB_VIEW);
  return decodeUrl(`${PAGE_PATH}/${encodeURIComponent(view)}`, parameters.toString(), {
    names,
  });
};

const join = (path: string, search: string): string => (search === '' ? path : `${path}?${search}`);

/** The address of a state at the same place. On our page it is never bare: what was asked for is all there. */
export const writePlace = (pathname: string, state: ViewState): string => {
  const search = encodeSearch(state);
  if (isOwnPage(pathname)) return encodeUrl(state) + (search === '' ? '?filters=' : '');
  const view = `${TAB_VIEW}=${state.view}`;
  return join(pathname, search === '' ? view : `${view}&${search}`);
};
