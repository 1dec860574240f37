import { msg } from '../msg';
import type { Scope } from './scopes';

/** Into what nodes are put together. */
export interface GraphGrouping {
  readonly id: string;
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

/** What the ends of a scope lie in, each in one of them at a time. */
const LIES_IN: Readonly<Record<string, readonly string[]>> = {
  host: ['zone'],
  namespace: ['network'],
  owner: ['network', 'namespace'],
  resource: ['zone', 'host', 'network', 'namespace', 'owner'],
};

/** The groupings that a scope can have. */
export const groupingsOf = (scope: Scope): readonly GraphGrouping[] => {
  const wider = LIES_IN[scope.id] ?? [];
  return GROUPINGS.filter(({ levels }) => levels.every((level) => wider.includes(level)));
};

/** The levels of a grouping that are wider than a scope, which may itself be wider than the one that was asked for. */
export const levelsWithin = (scope: Scope, { levels }: GraphGrouping): readonly string[] =>
  levels.filter((level) => (LIES_IN[scope.id] ?? []).includes(level));

/** What a scope is grouped by unless a link says otherwise. */
const DEFAULTS: Readonly<Record<string, string>> = {
  owner: 'namespaces',
  resource: 'namespaces+owners',
};

/** The grouping of an id; one that the scope cannot have is its default. */
export const groupingOf = (scope: Scope, id: string | undefined): GraphGrouping => {
  const possible = groupingsOf(scope);
  const named = (name: string | undefined) => possible.find((one) => one.id === name);
  const grouping = named(id) ?? named(DEFAULTS[scope.id]) ?? named('none');
  if (!grouping) throw new Error(`no grouping at ${scope.id}`);
  return grouping;
};
