import { MAX_IDS } from '../../url/linkLimits';
import type { TopologySlice } from '../../view/topology';
import type { Graph, GraphNode } from '../graph';

/** The part of the topology's state that says which groups are open. */
export type OpenGroups = Pick<TopologySlice, 'collapsed' | 'expanded'>;

/** More ids than a link holds are left out; the ones that were touched last are kept. */
const listOf = (ids: readonly string[]): readonly string[] | undefined =>
  ids.length === 0 ? undefined : [...new Set(ids)].slice(-MAX_IDS);

export const withId = (ids: readonly string[] = [], id: string): readonly string[] | undefined =>
  listOf([...ids.filter((one) => one !== id), id]);

export const withoutId = (ids: readonly string[] = [], id: string): readonly string[] | undefined =>
  listOf(ids.filter((one) => one !== id));

/** The lightest nodes of a graph have no name to be opened by. */
const REST = 'Rest';

/** Is something of its own, which can be named in a link. */
export const isNamed = ({ kind }: GraphNode): boolean => kind !== REST;

/** A group that is drawn as one node and can be opened. */
export const isClosed = (node: GraphNode): boolean => node.members !== undefined && isNamed(node);

/** Opens a group that is drawn as one node, and keeps it open; draws an open one as one node. */
export const toggleGroup = ({ collapsed, expanded }: OpenGroups, node: GraphNode): OpenGroups =>
  isClosed(node)
    ? { collapsed: withoutId(collapsed, node.id), expanded: withId(expanded, node.id) }
    : { collapsed: withId(collapsed, node.id), expanded: withoutId(expanded, node.id) };

/** Draws every outermost group as one node. */
export const closeAll = ({ groups, nodes }: Graph): OpenGroups => {
  const outermost = groups.filter(({ parent }) => parent === undefined);
  const closed = nodes.filter((node) => node.parent === undefined && isClosed(node));
  return { collapsed: listOf([...outermost, ...closed].map(({ id }) => id)), expanded: undefined };
};

/** Opens every group that is drawn as one node, and keeps those open that are. */
export const openAll = ({ groups, nodes }: Graph): OpenGroups => ({
  collapsed: undefined,
  expanded: listOf([...groups, ...nodes.filter(isClosed)].map(({ id }) => id)),
});
