import { msg } from '../msg';
import type { Crumb } from '../viewState';
import type { Codec } from './codec';
import { parseFilters, printFilters } from './filtersText';

/** More steps than there are scopes lead nowhere new. */
const MAX_CRUMBS = 10;

const CRUMB = /^(\w{1,32}):(.*)$/s;

const parseCrumb = (text: string): Crumb | undefined => {
  const [, scope = '', rest = ''] = CRUMB.exec(text) ?? [];
  const { filters, broken } = parseFilters(rest);
  return scope !== '' && broken.length === 0 ? { scope, filters } : undefined;
};

/** Steps as `<scope>:<filters>`, with `|` between them: filters encode that where it stands in a value. */
export const trail: Codec<readonly Crumb[]> = {
  print: (crumbs) =>
    crumbs.map(({ scope, filters }) => `${scope}:${printFilters(filters)}`).join('|'),
  parse: (text) => {
    const crumbs = text.split('|').map(parseCrumb);
    const read = crumbs.flatMap((crumb) => crumb ?? []);
    return read.length === crumbs.length && read.length <= MAX_CRUMBS ? read : undefined;
  },
  expected: msg('steps into the graph'),
};
