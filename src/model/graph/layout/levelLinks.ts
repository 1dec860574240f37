import type { Nesting } from '../hierarchy/nesting';
import type { LayoutInput } from './layoutInput';

export interface Link {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

/** Of what lies side by side: traffic between its members, those of groups included. */
export type LevelLinks = (group: string | undefined) => readonly Link[];

/** Each edge is one between two that lie side by side: those that hold its ends and are held by the same. */
export const levelLinksOf = ({ nodes, edges }: LayoutInput, nesting: Nesting): LevelLinks => {
  const known = new Set(nodes.map(({ id }) => id));
  const links = new Map<string | undefined, Map<string, Link>>();
  for (const { source, target, weight } of edges) {
    if (source === target || !known.has(source) || !known.has(target)) continue;
    const from = [source, ...nesting.around(source)];
    const to = [target, ...nesting.around(target)];
    const common = from.find((id) => to.includes(id));
    const [a, b] = [from, to].map(
      (path) => path[path.findIndex((id) => id === common) - 1] ?? path.at(-1),
    );
    if (a === undefined || b === undefined) continue;
    const level = links.get(common) ?? new Map<string, Link>();
    const key = JSON.stringify([a, b]);
    level.set(key, { source: a, target: b, weight: (level.get(key)?.weight ?? 0) + weight });
    links.set(common, level);
  }
  return (group) => [...(links.get(group)?.values() ?? [])];
};
