import { SCOPES } from '../metrics/scopes';
import { ancestorsIn, outermostIn } from './ancestors';
import { collapseGroups, memberCount } from './collapseGroups';
import type { Fold } from './drawnGraph';
import { levelOf } from './ends';
import type { Graph } from './graph';

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

const groupIds = ({ groups }: Graph, levels: Levels): Set<string> =>
  new Set(
    groups.filter(({ labels }) => levels.includes(levelOf(labels) ?? '')).map(({ id }) => id),
  );

const countWith = (graph: Graph, levels: Levels): number => {
  const groupOf = outermostIn(graph, groupIds(graph, levels));
  return new Set(graph.nodes.map((node) => groupOf(node) ?? node)).size;
};

/** The least that makes a graph fit; the most that there is where nothing does. */
const planFor = (graph: Graph, room: number): Levels => {
  const plans = plansFor(graph);
  return plans.find((levels) => countWith(graph, levels) <= room) ?? plans.at(-1) ?? [];
};

/**
 * Draws the groups of as few levels as possible as one node each, so that at most so many nodes are left. What was
 * opened, and what that lies in, stays open and is not counted: opening a group leaves all others as they are.
 */
export const foldLevels = (
  graph: Graph,
  room: number,
  opened: ReadonlySet<string>,
): { readonly graph: Graph; readonly folded: readonly Fold[] } => {
  const levels = planFor(graph, room);
  const ids = groupIds(graph, levels);
  const ancestorsOf = ancestorsIn(graph.groups);
  for (const group of graph.groups.filter(({ id }) => opened.has(id)))
    for (const { id } of [group, ...ancestorsOf(group)]) ids.delete(id);
  const collapsed = collapseGroups(graph, ids);
  const folded = levels.map((level): Fold => {
    const groups = collapsed.nodes.filter(
      ({ id, labels }) => ids.has(id) && levelOf(labels) === level,
    );
    const members = groups.reduce((sum, group) => sum + memberCount(group), 0);
    return { level, groups: groups.length, members };
  });
  return { graph: collapsed, folded: folded.filter(({ groups }) => groups > 0) };
};
