import type { LayoutInput } from './layoutInput';

/** What lies in what. */
export interface Nesting {
  /** Ids of what lies right inside of a group, or outside of all: groups, then nodes, each in the order of the input. */
  readonly inside: (group: string | undefined) => readonly string[];
  readonly parentOf: (id: string) => string | undefined;
  /** The groups around, the innermost first. */
  readonly around: (id: string) => readonly string[];
}

/** What names a group that is not there, or lies in one that lies in itself, lies outside of all. */
export const nestingOf = ({ nodes, groups }: Pick<LayoutInput, 'nodes' | 'groups'>): Nesting => {
  const named = new Map([...groups, ...nodes].map(({ id, parent }) => [id, parent]));
  const known = new Set(groups.map(({ id }) => id));
  const around = (id: string): readonly string[] => {
    const path: string[] = [];
    for (let at = named.get(id); at !== undefined && known.has(at); at = named.get(at)) {
      if (at === id || path.includes(at)) return [];
      path.push(at);
    }
    return path;
  };
  const parentOf = (id: string) => around(id)[0];
  const members = new Map<string | undefined, string[]>();
  for (const id of named.keys()) {
    const siblings = members.get(parentOf(id));
    if (siblings) siblings.push(id);
    else members.set(parentOf(id), [id]);
  }
  return { inside: (group) => members.get(group) ?? [], parentOf, around };
};
