import type { TopologySlice } from '../view/topology';
import { isBound } from './amountMath';
import { buildGraph } from './steps/buildGraph';
import { collapseGroups } from './steps/collapseGroups';
import { compareGraphs } from './steps/compareGraphs';
import type { DrawnGraph } from './drawnGraph';
import { shareOf } from './steps/edgeWeight';
import { foldToFit } from './steps/foldToFit';
import type { Graph, GraphNode } from './graph';
import type { GraphFigures } from './graphFigures';
import type { GraphGrouping } from '../ends/groupings';
import { hideNodes, nearNodes, talkersToEveryone } from './steps/chooseNodes';
import { keepHeaviest } from './steps/keepHeaviest';
import { trafficOf } from './steps/trafficOf';
import { ancestorsIn } from './hierarchy/ancestors';

/** Of each drawn node that stands for others: these, in the order of the graph that they were folded in. */
const membersInside = (
  whole: Graph,
  drawn: readonly GraphNode[],
): ReadonlyMap<string, readonly GraphNode[]> => {
  const ancestorsOf = ancestorsIn(whole.groups);
  const drawnIds = new Set(drawn.map(({ id }) => id));
  const restId = drawn.find(({ kind }) => kind === 'Rest')?.id;
  const inside = new Map<string, GraphNode[]>();
  for (const node of whole.nodes) {
    if (drawnIds.has(node.id)) continue;
    const id = ancestorsOf(node).find((group) => drawnIds.has(group.id))?.id ?? restId;
    if (id === undefined) continue;
    const members = inside.get(id);
    if (members) members.push(node);
    else inside.set(id, [node]);
  }
  return inside;
};

/** What there is to be drawn. */
export interface GraphSource {
  readonly now: GraphFigures;
  /** Of the window that it is compared with; not used if that could only be answered at another scope. */
  readonly before?: GraphFigures;
  readonly grouping: GraphGrouping;
}

/** What a person wants to see of it. */
export type GraphWishes = Pick<
  TopologySlice,
  'hidden' | 'hidesTalkers' | 'near' | 'hops' | 'collapsed' | 'expanded'
>;

export interface DrawRequest extends GraphSource, GraphWishes {}

/**
 * All of it. Both windows are one graph from the start, so that what they have in common is put together, left out and
 * folded in the same way.
 */
export const wholeGraph = ({ now, before, grouping }: GraphSource): Graph => {
  const graph = buildGraph(now, grouping);
  return before?.scope === now.scope ? compareGraphs(graph, buildGraph(before, grouping)) : graph;
};

const withoutGroups = (graph: Graph): Graph => ({
  ...graph,
  nodes: graph.nodes.map((node) => ({ ...node, parent: undefined })),
  groups: [],
});

/** What is left of a whole graph to be laid out and drawn. */
export const reduceGraph = (whole: Graph, request: DrawRequest): DrawnGraph => {
  const { now, grouping, near, hops } = request;
  const talkers = request.hidesTalkers ? talkersToEveryone(whole) : [];
  const left = hideNodes(whole, [...(request.hidden ?? []), ...talkers]);
  const wanted = near ? nearNodes(left.graph, near, hops) : left.graph;
  const collapsed = collapseGroups(wanted, request.collapsed ?? []);
  const { graph, folded } = foldToFit(collapsed, request.expanded ?? []);
  const edges = keepHeaviest(graph.edges);
  const { nodes, groups } = grouping.levels.length === 0 ? withoutGroups(graph) : graph;
  return {
    nodes,
    groups,
    edges,
    folded,
    unit: now.unit,
    traffic: trafficOf({ nodes, groups, edges: graph.edges }),
    inside: membersInside(wanted, nodes),
    hidden: left.hidden,
    shown: shareOf(wanted.edges, whole.edges) * shareOf(edges, graph.edges),
    isExact: now.isExact && !edges.some(({ amount }) => isBound(amount)),
  };
};

/** The graph of an answer as it is laid out and drawn. */
export const drawGraph = (request: DrawRequest): DrawnGraph =>
  reduceGraph(wholeGraph(request), request);
