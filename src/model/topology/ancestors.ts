import type { GraphNode } from './graph';

/** The groups that something lies in, the innermost first, each once: one that lies in itself ends the way out. */
export const ancestorsIn = (
  groups: Iterable<GraphNode>,
): ((node: GraphNode) => readonly GraphNode[]) => {
  const byId = new Map([...groups].map((group) => [group.id, group]));
  const known = new Map<string, readonly GraphNode[]>();
  return ({ parent = '' }) => {
    const found = known.get(parent);
    if (found) return found;
    const way = new Set<GraphNode>();
    let group = byId.get(parent);
    while (group && !way.has(group)) {
      way.add(group);
      group = byId.get(group.parent ?? '');
    }
    const ancestors = [...way];
    known.set(parent, ancestors);
    return ancestors;
  };
};

/** Those groups that hold nodes, outer ones before those that lie in them. */
export const groupsAround = (
  nodes: readonly GraphNode[],
  groups: readonly GraphNode[],
): readonly GraphNode[] => {
  const ancestorsOf = ancestorsIn(groups);
  const used = new Set(nodes.flatMap(ancestorsOf));
  return groups
    .filter((group) => used.has(group))
    .sort((a, b) => ancestorsOf(a).length - ancestorsOf(b).length);
};
