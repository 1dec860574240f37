import { GROUPING_IDS } from '../ends/groupingIds';
import type { Filter } from '../filters/filter';
import { LAYOUTS, type LayoutId } from '../graph/layout/layouts';
import { FUNCTIONS, type FunctionId } from '../graph/functionIds';
import { msg } from '../msg';
import { parseFilters, printFilters } from '../url/filtersText';
import {
  type Codec,
  flag,
  id,
  ids,
  integer,
  oneOf,
  optional,
  parameter,
  type ParameterTable,
} from './parameter';

/** A step into a node of the topology: where it led from, and the filters that it added. */
export interface Crumb {
  readonly scope: string;
  readonly filters: readonly Filter[];
}

/** What a link says about the graph alone. Ids of nodes and groups are kept as they are. */
export interface TopologySlice {
  /** What edges of the topology are about. */
  readonly metric: string | undefined;
  /** What becomes of the numbers of an edge. */
  readonly function: FunctionId | undefined;
  readonly layout: LayoutId | undefined;
  /** Id of what nodes are put together into. */
  readonly groups: string | undefined;
  /** Ids of groups that are drawn as one node, and of those that stay open whatever the size of the graph. */
  readonly collapsed: readonly string[] | undefined;
  readonly expanded: readonly string[] | undefined;
  /** Ids of nodes and groups that are left out. */
  readonly hidden: readonly string[] | undefined;
  /** Leaves out what talks to everyone. */
  readonly hidesTalkers: boolean;
  /** Ids of the nodes whose surroundings alone are shown, and how far these go. */
  readonly near: readonly string[] | undefined;
  readonly hops: number;
  /** The steps that led here, the first one first. */
  readonly trail: readonly Crumb[] | undefined;
  /** Shows the graph as tables. */
  readonly isTable: boolean;
  /** Colours nodes by what is known of the images that they run. */
  readonly showsEvidence: boolean;
}

/** The farthest that surroundings go: beyond it lies nearly everything. */
export const MAX_HOPS = 3;

/** More steps than there are scopes lead nowhere new. */
const MAX_CRUMBS = 10;

const CRUMB = /^(\w{1,32}):(.*)$/s;

const parseCrumb = (text: string): Crumb | undefined => {
  const [, scope = '', rest = ''] = CRUMB.exec(text) ?? [];
  const { filters, broken } = parseFilters(rest);
  return scope !== '' && broken.length === 0 ? { scope, filters } : undefined;
};

/** Steps as `<scope>:<filters>`, with `|` between them: filters encode that where it stands in a value. */
const trail: Codec<readonly Crumb[]> = {
  print: (crumbs) =>
    crumbs.map(({ scope, filters }) => `${scope}:${printFilters(filters)}`).join('|'),
  parse: (text) => {
    const crumbs = text.split('|').map(parseCrumb);
    const read = crumbs.flatMap((crumb) => crumb ?? []);
    return read.length === crumbs.length && read.length <= MAX_CRUMBS ? read : undefined;
  },
  expected: msg('steps into the graph'),
};

export const TOPOLOGY_PARAMETERS: ParameterTable<TopologySlice> = {
  // The name is NetObserv's.
  metric: optional('type', id),
  function: optional('function', oneOf(FUNCTIONS)),
  layout: optional('layout', oneOf(LAYOUTS)),
  groups: optional('groups', oneOf<string>(GROUPING_IDS)),
  collapsed: optional('collapsed', ids),
  expanded: optional('expanded', ids),
  hidden: optional('hidden', ids),
  hidesTalkers: parameter('hidesTalkers', flag, false),
  near: optional('near', ids),
  hops: parameter('hops', integer(1, MAX_HOPS), 1),
  trail: optional('trail', trail),
  isTable: parameter('table', flag, false),
  showsEvidence: parameter('evidence', flag, false),
};
