import { groupsAround } from './ancestors';
import { compareIds } from '../compareIds';
import type { End } from '../../ends/endReader';
import type { Graph, GraphNode } from '../graph';

/** What each lies in: where answers differ, in the one with the smallest id. */
const parentsOf = (ends: Iterable<End>): Map<string, string> => {
  const parents = new Map<string, string>();
  for (const { node, groups } of ends) {
    [node, ...groups].forEach(({ id }, at) => {
      const parent = groups[at]?.id;
      const known = parents.get(id);
      if (parent !== undefined && (known === undefined || parent < known)) parents.set(id, parent);
    });
  }
  return parents;
};

/** An object that is its own owner lies in itself. */
const saysTheSame = (group: GraphNode, member: GraphNode): boolean =>
  group.kind === member.kind &&
  JSON.stringify(Object.values(group.labels)) === JSON.stringify(Object.values(member.labels));

/** Takes the groups out that add nothing to their only member. */
const withoutEchoes = (
  nodes: ReadonlyMap<string, GraphNode>,
  groups: ReadonlyMap<string, GraphNode>,
  parents: Map<string, string>,
): void => {
  const sizes = new Map<string, number>();
  for (const parent of parents.values()) sizes.set(parent, (sizes.get(parent) ?? 0) + 1);
  for (const [id, groupId] of [...parents]) {
    const [node, group] = [nodes.get(id), groups.get(groupId)];
    if (!node || !group || sizes.get(groupId) !== 1 || !saysTheSame(group, node)) continue;
    const outer = parents.get(groupId);
    if (outer === undefined) parents.delete(id);
    else parents.set(id, outer);
  }
};

/** All ends once, and the groups that hold them. */
export const placeInGroups = (ends: readonly End[]): Pick<Graph, 'nodes' | 'groups'> => {
  const byId = (nodes: readonly GraphNode[]) => new Map(nodes.map((node) => [node.id, node]));
  const nodes = byId(ends.map(({ node }) => node));
  const groups = byId(ends.flatMap((end) => end.groups));
  const parents = parentsOf(ends);
  withoutEchoes(nodes, groups, parents);
  const placed = (all: ReadonlyMap<string, GraphNode>): GraphNode[] =>
    [...all.values()].sort(compareIds).map((node) => {
      const parent = parents.get(node.id);
      return parent === undefined ? node : { ...node, parent };
    });
  const placedNodes = placed(nodes);
  return { nodes: placedNodes, groups: groupsAround(placedNodes, placed(groups)) };
};
