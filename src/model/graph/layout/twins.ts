import type { Link } from './levelLinks';

/** So few stand by themselves. */
const FEW = 4;

const SEPARATOR = '\n';

/** Ids of those that talk with the very same others in the same directions, where they are many. */
export const twinsOf = (
  ids: readonly string[],
  links: readonly Link[],
): readonly (readonly string[])[] => {
  const peers = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { source, target } of links) {
    peers.get(source)?.push(`>${target}`);
    peers.get(target)?.push(`<${source}`);
  }
  const sets = new Map<string, string[]>();
  for (const [id, talks] of peers) {
    const key = talks.sort().join(SEPARATOR);
    sets.set(key, [...(sets.get(key) ?? []), id]);
  }
  return [...sets.values()].filter((set) => set.length >= FEW);
};
