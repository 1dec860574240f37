import type { Link } from './levelLinks';

/** What hangs together, in the order of the first of each. */
export const componentsOf = (
  ids: readonly string[],
  links: readonly Link[],
): readonly (readonly string[])[] => {
  const leader = new Map(ids.map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    leader.set(id, at);
    return at;
  };
  for (const { source, target } of links) leader.set(find(target), find(source));
  const components = new Map<string, string[]>();
  for (const id of ids) {
    const members = components.get(find(id));
    if (members) members.push(id);
    else components.set(find(id), [id]);
  }
  return [...components.values()];
};
