import type { DrawnGraph } from '../../../model/graph/drawnGraph';
import type { GraphEdge, GraphNode } from '../../../model/graph/graph';
import { NO_MARKS } from '../../../model/graph/marks/markAmounts';
import { signsOf } from '../graphSigns';
import type { GraphTexts } from '../graphTexts';
import { edgeWidths } from './edgeWidths';
import type { SignId } from './signs';
import type { Box, Places } from '../../../model/graph/geometry/boxes';
import { ancestorsIn } from '../../../model/graph/hierarchy/ancestors';

/** What is drawn of a node or of a group. Texts are made when they are shown. */
export interface NodeFace {
  readonly node: GraphNode;
  readonly box: Box;
  readonly signs: readonly SignId[];
  readonly isPinned: boolean;
  readonly texts: GraphTexts;
  /** Of an open group: how many groups it lies in. */
  readonly depth?: number;
}

export interface EdgeFace {
  readonly edge: GraphEdge;
  /** In pixels. */
  readonly width: number;
  /** Traffic goes in the other direction, too: both keep to their right. */
  readonly isPaired: boolean;
  readonly signs: readonly SignId[];
  readonly texts: GraphTexts;
}

/** A graph with all that drawing it takes. What has signs is drawn last, and so above the rest. */
export interface Scene {
  readonly groups: readonly NodeFace[];
  readonly nodes: readonly NodeFace[];
  readonly edges: readonly EdgeFace[];
}

export interface SceneInput {
  readonly drawn: DrawnGraph;
  readonly places: Places;
  readonly texts: GraphTexts;
  readonly pinned: ReadonlySet<string>;
}

const depths = (groups: readonly GraphNode[]): ReadonlyMap<string, number> => {
  const ancestorsOf = ancestorsIn(groups);
  return new Map(groups.map((group) => [group.id, ancestorsOf(group).length]));
};

/** What has no place, and edges without both ends, are left out. */
export const sceneOf = ({ drawn, places, texts, pinned }: SceneInput): Scene => {
  const depthOf = depths(drawn.groups);
  const faces = (nodes: readonly GraphNode[]): NodeFace[] =>
    nodes.flatMap((node) => {
      const box = places.get(node.id);
      if (!box) return [];
      const signs = signsOf(drawn.traffic.get(node.id)?.marks ?? NO_MARKS, node.change);
      const isPinned = pinned.has(node.id);
      return [{ node, box, signs, isPinned, texts, depth: depthOf.get(node.id) }];
    });
  const nodes = faces(drawn.nodes);
  const ids = new Set(nodes.map(({ node }) => node.id));
  const edges = drawn.edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const pairs = new Set(edges.map(({ source, target }) => `${source} ${target}`));
  const widths = edgeWidths(edges);
  return {
    groups: faces(drawn.groups),
    nodes,
    edges: edges
      .map((edge, at) => ({
        edge,
        texts,
        signs: signsOf(edge.marks, edge.change),
        width: widths[at] ?? 1,
        isPaired: edge.source !== edge.target && pairs.has(`${edge.target} ${edge.source}`),
      }))
      .sort((a, b) => a.signs.length - b.signs.length),
  };
};
