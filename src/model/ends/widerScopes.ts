import { type Scope, scopeOf } from './scopes';
import type { GraphGrouping } from './groupings';

/** What the nodes of a scope are put together into where they are too many. */
const WIDER: Readonly<Record<string, string>> = {
  resource: 'owner',
  owner: 'namespace',
  namespace: 'network',
  host: 'zone',
  zone: 'cluster',
  network: 'cluster',
};

/** A scope and those that its nodes lie in, the narrowest first: the levels of its grouping, then what is wider still. */
export const widerScopes = (scope: Scope, { levels }: GraphGrouping): readonly Scope[] => {
  const ids = [...levels, scope.id].reverse();
  for (let id = WIDER[ids.at(-1) ?? '']; id !== undefined; id = WIDER[id]) ids.push(id);
  return ids.map(scopeOf);
};
