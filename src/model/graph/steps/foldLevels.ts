import { SCOPES } from '../../ends/scopes';
import { ancestorsIn, outermostIn } from '../hierarchy/ancestors';
import { collapseGroups } from './collapseGroups';
import { levelOf } from '../../ends/ends';
import type { Graph } from '../graph';

type Levels = readonly string[];

const BLOCK = 'block';

/** The levels of the groups of a graph, the innermost first; blocks of addresses are no part of them. */
const levelsIn = ({ groups }: Graph): Levels => {
  const present = new Set(groups.map(({ labels }) => levelOf(labels)));
  return SCOPES.map(({ id }) => id)
    .filter((id) => present.has(id))
    .reverse();
};

/** What can be folded, from least to most: more and more levels, each time without and with addresses outside. */
const plansFor = (graph: Graph): readonly Levels[] => {
  const levels = levelsIn(graph);
  return [...levels.keys(), levels.length].flatMap((count) => [
    levels.slice(0, count),
    [...levels.slice(0, count), BLOCK],
  ]);
};

/** The level of each group that is folded, by its id; those of inner levels first, blocks last. */
export type FoldedGroups = ReadonlyMap<string, string>;

const groupsAt = ({ groups }: Graph, levels: Levels): Map<string, string> =>
  new Map(
    groups.flatMap(({ id, labels }): [string, string][] => {
      const level = levelOf(labels);
      return level !== undefined && levels.includes(level) ? [[id, level]] : [];
    }),
  );

/**
 * How many nodes are left. Of blocks no more than fill half of the room: a service of the whole internet is no reason to
 * fold pods, and the lightest blocks can be put together.
 */
const countWith = (graph: Graph, levels: Levels, room: number): number => {
  const groupOf = outermostIn(graph, groupsAt(graph, levels));
  const drawn = new Set(graph.nodes.map((node) => (groupOf(node) ?? node).id));
  const blocks = levels.includes(BLOCK) ? groupsAt(graph, [BLOCK]).size : 0;
  return drawn.size - Math.max(0, blocks - room / 2);
};

/** The least that makes a graph fit; the most that there is where nothing does. */
const planFor = (graph: Graph, room: number): Levels => {
  const plans = plansFor(graph);
  return plans.find((levels) => countWith(graph, levels, room) <= room) ?? plans.at(-1) ?? [];
};

/**
 * Draws the groups of as few levels as possible as one node each, so that at most so many nodes are left. What was
 * opened, and what that lies in, stays open and is not counted: opening a group leaves all others as they are.
 */
export const foldLevels = (
  graph: Graph,
  room: number,
  opened: ReadonlySet<string>,
): { readonly graph: Graph; readonly folded: FoldedGroups } => {
  const folded = new Map(planFor(graph, room).flatMap((level) => [...groupsAt(graph, [level])]));
  const ancestorsOf = ancestorsIn(graph.groups);
  for (const group of graph.groups.filter(({ id }) => opened.has(id)))
    for (const { id } of [group, ...ancestorsOf(group)]) folded.delete(id);
  return { graph: collapseGroups(graph, folded.keys()), folded };
};
