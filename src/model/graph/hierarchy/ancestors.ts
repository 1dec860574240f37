import type { Graph, GraphNode } from '../graph';

/** What may lie in a group. */
export interface Nested {
  readonly id: string;
  readonly parent?: string;
}

/** The groups that something lies in, the innermost first, each once: one that lies in itself ends the way out. */
export const ancestorsIn = <T extends Nested>(
  groups: Iterable<T>,
): ((node: Pick<Nested, 'parent'>) => readonly T[]) => {
  const byId = new Map([...groups].map((group) => [group.id, group]));
  const known = new Map<string, readonly T[]>();
  return ({ parent = '' }) => {
    const found = known.get(parent);
    if (found) return found;
    const way = new Set<T>();
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

/** Groups that lie in each other lie in nothing. */
export const withoutCycles = <T extends Nested>(groups: readonly T[]): readonly T[] => {
  const ancestorsOf = ancestorsIn(groups);
  return groups.map((group) =>
    ancestorsOf(group).includes(group) ? { ...group, parent: undefined } : group,
  );
};

/** Those groups that hold nodes, outer ones before those that lie in them. */
export const groupsAround = (
  nodes: readonly GraphNode[],
  groups: readonly GraphNode[],
): readonly GraphNode[] => {
  const sound = withoutCycles(groups);
  const ancestorsOf = ancestorsIn(sound);
  const used = new Set(nodes.flatMap(ancestorsOf));
  return sound
    .filter((group) => used.has(group))
    .sort((a, b) => ancestorsOf(a).length - ancestorsOf(b).length);
};

/** The outermost of some groups that a node lies in. */
export const outermostIn = (
  { groups }: Graph,
  ids: { readonly has: (id: string) => boolean },
): ((node: GraphNode) => GraphNode | undefined) => {
  const ancestorsOf = ancestorsIn(groups);
  return (node) => ancestorsOf(node).findLast(({ id }) => ids.has(id));
};

/** True of what is one of some nodes or groups, or lies in one. */
export const isWithin = (
  { groups }: Graph,
  ids: ReadonlySet<string>,
): ((node: GraphNode) => boolean) => {
  const ancestorsOf = ancestorsIn(groups);
  return (node) => ids.has(node.id) || ancestorsOf(node).some(({ id }) => ids.has(id));
};
