import { groupsAround, isWithin } from '../hierarchy/ancestors';
import { countMembers } from './collapseGroups';
import type { FoldedLevel } from '../drawnGraph';
import { edgeWeight } from './edgeWeight';
import { type FoldedGroups, foldLevels } from './foldLevels';
import type { Graph, GraphNode } from '../graph';
import { mergeEdges } from './mergeEdges';
import { nodeId } from '../../ends/nodeId';

export const MAX_NODES = 300;

const REST = { id: nodeId('Rest', {}), kind: 'Rest', labels: {} };

const weightsOf = ({ edges }: Graph): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>();
  for (const edge of edges)
    for (const id of new Set([edge.source, edge.target]))
      weights.set(id, (weights.get(id) ?? 0) + edgeWeight(edge));
  return weights;
};

/** The heaviest nodes, and all others as one. */
const foldLightest = (graph: Graph, room: number): Graph => {
  if (graph.nodes.length <= room) return graph;
  const weights = weightsOf(graph);
  const weightOf = ({ id }: GraphNode): number => weights.get(id) ?? 0;
  const lightest = [...graph.nodes].sort((a, b) => weightOf(b) - weightOf(a)).slice(room - 1);
  const ids = new Set(lightest.map(({ id }) => id));
  const rest = { ...REST, members: countMembers(lightest) };
  const nodes = [...graph.nodes.filter(({ id }) => !ids.has(id)), rest];
  return {
    nodes,
    groups: groupsAround(nodes, graph.groups),
    edges: mergeEdges(graph.edges, (id) => (ids.has(id) ? rest.id : id)),
  };
};

const foldsOf = (nodes: readonly GraphNode[], folded: FoldedGroups): readonly FoldedLevel[] => {
  const levels = new Map([...folded, [REST.id, 'rest']]);
  return [...new Set(levels.values())].flatMap((level) => {
    const groups = nodes.filter(({ id }) => levels.get(id) === level);
    return groups.length === 0
      ? []
      : [{ level, groups: groups.length, members: countMembers(groups) }];
  });
};

/**
 * A graph of a size that can be read: groups are folded level by level, and if that is not enough the lightest nodes.
 * Groups that a person opened stay open, with as much room again for what is in them.
 */
export const foldToFit = (
  graph: Graph,
  expanded: Iterable<string>,
  room = MAX_NODES,
): { readonly graph: Graph; readonly folded: readonly FoldedLevel[] } => {
  if (graph.nodes.length <= room) return { graph, folded: [] };
  const opened = new Set(expanded);
  const { graph: levels, folded } = foldLevels(graph, room, opened);
  const inOpened = levels.nodes.filter(isWithin(levels, opened)).length;
  const left = foldLightest(levels, room + Math.min(inOpened, room));
  return { graph: left, folded: foldsOf(left.nodes, folded) };
};
