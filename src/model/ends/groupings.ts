import { msg } from '../msg';
import type { GroupingId } from './groupingIds';
import { type Scope, scopeOf, SCOPES } from './scopes';

/** Into what nodes are put together. */
export interface GraphGrouping {
  readonly id: GroupingId;
  readonly title: string;
  /** Ids of scopes, the outermost first; each wider than those after it, all of them wider than the nodes. */
  readonly levels: readonly string[];
}

export const GROUPINGS: readonly GraphGrouping[] = [
  { id: 'none', title: msg('No groups'), levels: [] },
  { id: 'namespaces', title: msg('Namespaces'), levels: ['namespace'] },
  { id: 'owners', title: msg('Workloads'), levels: ['owner'] },
  {
    id: 'namespaces+owners',
    title: msg('Workloads in namespaces'),
    levels: ['namespace', 'owner'],
  },
  { id: 'hosts', title: msg('Nodes'), levels: ['host'] },
  { id: 'zones', title: msg('Zones'), levels: ['zone'] },
  { id: 'zones+hosts', title: msg('Nodes in zones'), levels: ['zone', 'host'] },
  { id: 'networks', title: msg('Networks'), levels: ['network'] },
  {
    id: 'networks+namespaces',
    title: msg('Namespaces in networks'),
    levels: ['network', 'namespace'],
  },
];

/** All levels that what is seen at a scope lies in. */
const levelsAround = ({ liesIn }: Scope): readonly string[] => [
  ...liesIn,
  ...SCOPES.filter(({ id }) => liesIn.includes(id)).flatMap(levelsAround),
];

/** The levels of a grouping that are wider than a scope, which may itself be wider than the one that was asked for. */
export const levelsWithin = (scope: Scope, { levels }: GraphGrouping): readonly string[] => {
  const around = levelsAround(scope);
  return levels.filter((level) => around.includes(level));
};

/** The groupings that a scope can have. */
export const groupingsOf = (scope: Scope): readonly GraphGrouping[] =>
  GROUPINGS.filter((one) => levelsWithin(scope, one).length === one.levels.length);

/** The grouping of an id; one that the scope cannot have is its default. */
export const groupingOf = (scope: Scope, id: string | undefined): GraphGrouping => {
  const possible = groupingsOf(scope);
  const named = (name: string | undefined) => possible.find((one) => one.id === name);
  const grouping = named(id) ?? named(scope.grouping) ?? named('none');
  if (!grouping) throw new Error(`no grouping at ${scope.id}`);
  return grouping;
};

/** A scope and those that its nodes lie in, the narrowest first: the levels of its grouping, then what is wider still. */
export const widerScopes = (scope: Scope, { levels }: GraphGrouping): readonly Scope[] => {
  const scopes = [...levels.map(scopeOf), scope].reverse();
  for (let id = scopes.at(-1)?.liesIn[0]; id !== undefined; id = scopeOf(id).liesIn[0])
    scopes.push(scopeOf(id));
  return scopes;
};
