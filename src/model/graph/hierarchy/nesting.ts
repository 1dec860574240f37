import { ancestorsIn, type Nested, withoutCycles } from './ancestors';

/** What lies in what, by ids. */
export interface Nesting {
  /** What lies right inside of a group, or outside of all: groups, then nodes, each in the order of the input. */
  readonly inside: (group: string | undefined) => readonly string[];
  /** All that lies in a group, however deep, each before what lies in it. */
  readonly allInside: (group: string) => readonly string[];
  readonly parentOf: (id: string) => string | undefined;
  /** The groups around, the innermost first. */
  readonly around: (id: string) => readonly string[];
}

/** What names a group that is not there lies outside of all, as does what lies in itself. */
export const nestingOf = (graph: {
  readonly nodes: readonly Nested[];
  readonly groups: readonly Nested[];
}): Nesting => {
  const groups = withoutCycles(graph.groups);
  const ancestorsOf = ancestorsIn(groups);
  const all = new Map([...groups, ...graph.nodes].map((one) => [one.id, one]));
  const around = (id: string): readonly string[] => {
    const path = ancestorsOf(all.get(id) ?? {}).map((group) => group.id);
    return path.includes(id) ? [] : path;
  };
  const parentOf = (id: string) => around(id)[0];
  const members = new Map<string | undefined, string[]>();
  for (const id of all.keys()) {
    const siblings = members.get(parentOf(id));
    if (siblings) siblings.push(id);
    else members.set(parentOf(id), [id]);
  }
  const inside = (group: string | undefined) => members.get(group) ?? [];
  const allInside = (group: string): readonly string[] =>
    inside(group).flatMap((id) => [id, ...allInside(id)]);
  return { inside, allInside, parentOf, around };
};
