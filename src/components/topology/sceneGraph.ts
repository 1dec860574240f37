import { amountValue } from '../../model/graph/amountMath';
import type { DrawnGraph } from '../../model/graph/drawnGraph';
import type { GraphEdge, GraphNode } from '../../model/graph/graph';
import { NO_MARKS } from '../../model/graph/marks/markAmounts';
import type { SceneGraph, SceneNode, SceneTexts } from '../canvas/scene';
import { signsOf } from './graphSigns';
import type { GraphTexts } from './graphTexts';

/** What the canvas draws of a graph: amounts as sizes, marks and changes as signs. */
export const sceneGraph = ({ nodes, groups, edges, traffic }: DrawnGraph): SceneGraph => {
  const sceneNode = ({ id, kind, parent, members, change }: GraphNode): SceneNode => {
    const signs = signsOf(traffic.get(id)?.marks ?? NO_MARKS, change);
    return { id, kind, parent, members, signs };
  };
  return {
    nodes: nodes.map(sceneNode),
    groups: groups.map(sceneNode),
    edges: edges.map(({ id, source, target, amount, marks, change }) => ({
      id,
      source,
      target,
      size: amountValue(amount),
      signs: signsOf(marks, change),
    })),
  };
};

/** The texts of a graph for its picture, which knows parts by their ids; nothing for what is not in it. */
export const sceneTexts = ({ nodes, groups, edges }: DrawnGraph, texts: GraphTexts): SceneTexts => {
  const nodesById = new Map([...groups, ...nodes].map((node) => [node.id, node]));
  const edgesById = new Map(edges.map((edge) => [edge.id, edge]));
  const ofNode = <T>(id: string, textOf: (node: GraphNode) => T): T | undefined => {
    const node = nodesById.get(id);
    return node && textOf(node);
  };
  const ofEdge = (id: string, textOf: (edge: GraphEdge) => string): string => {
    const edge = edgesById.get(id);
    return edge ? textOf(edge) : '';
  };
  return {
    nodeTitle: (id) => ofNode(id, texts.nodeTitle) ?? '',
    nodeSubtitle: (id) => ofNode(id, texts.nodeSubtitle),
    nodeNote: (id) => ofNode(id, texts.nodeNote) ?? '',
    edgeLabel: (id) => ofEdge(id, texts.edgeLabel),
    edgeTitle: (id) => ofEdge(id, texts.edgeTitle),
  };
};
