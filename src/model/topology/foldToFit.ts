import { groupsAround, isWithin } from './ancestors';
import { memberCount } from './collapseGroups';
import type { Fold } from './drawnGraph';
import { edgeWeight } from './edgeWeight';
import { foldLevels } from './foldLevels';
import type { Graph, GraphNode } from './graph';
import { mergeEdges } from './mergeEdges';
import { nodeId } from './nodeId';

export const MAX_NODES = 300;

const REST = { id: nodeId('Rest', {}), kind: 'Rest', labels: {} };

interface Folded {
  readonly graph: Graph;
  readonly folded: readonly Fold[];
}

const weightsOf = ({ edges }: Graph): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>();
  for (const edge of edges)
    for (const id of new Set([edge.source, edge.target]))
      weights.set(id, (weights.get(id) ?? 0) + edgeWeight(edge));
  return weights;
};

/** The heaviest nodes, and all others as one. */
const foldLightest = (graph: Graph, room: number): Folded => {
  if (graph.nodes.length <= room) return { graph, folded: [] };
  const weights = weightsOf(graph);
  const weightOf = ({ id }: GraphNode): number => weights.get(id) ?? 0;
  const lightest = new Set(
    [...graph.nodes].sort((a, b) => weightOf(b) - weightOf(a)).slice(room - 1),
  );
  const restIds = new Set([...lightest].map(({ id }) => id));
  const members = [...lightest].reduce((sum, node) => sum + memberCount(node), 0);
  const nodes = [...graph.nodes.filter((node) => !lightest.has(node)), { ...REST, members }];
  return {
    graph: {
      nodes,
      groups: groupsAround(nodes, graph.groups),
      edges: mergeEdges(graph.edges, (id) => (restIds.has(id) ? REST.id : id)),
    },
    folded: [{ level: 'rest', groups: 1, members }],
  };
};

/**
 * A graph of a size that can be read: groups are folded level by level, and if that is not enough the lightest nodes.
 * Groups that a person opened stay open, with as much room again for what is in them.
 */
export const foldToFit = (graph: Graph, expanded: Iterable<string>, room = MAX_NODES): Folded => {
  if (graph.nodes.length <= room) return { graph, folded: [] };
  const opened = new Set(expanded);
  const levels = foldLevels(graph, room, opened);
  const inOpened = levels.graph.nodes.filter(isWithin(levels.graph, opened)).length;
  const rest = foldLightest(levels.graph, room + Math.min(inOpened, room));
  return { graph: rest.graph, folded: [...levels.folded, ...rest.folded] };
};
