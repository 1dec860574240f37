import type { Box, Places } from '../../model/graph/geometry/boxes';
import { ancestorsIn, type Nested } from '../../model/graph/hierarchy/ancestors';
import { edgeWidths } from './edgeWidths';
import type { SignId } from './signs';

/** What edges end at, or a group around such. */
export interface SceneNode extends Nested {
  /** As `kindMark` knows it. */
  readonly kind: string;
  /** Of a group that is drawn as one node: how many it holds. */
  readonly members?: number;
  /** The most serious first. */
  readonly signs: readonly SignId[];
}

export interface SceneEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** How thick it is beside others. */
  readonly size: number;
  readonly signs: readonly SignId[];
}

/** A graph as far as it matters to its picture. */
export interface SceneGraph {
  readonly nodes: readonly SceneNode[];
  /** Open ones. */
  readonly groups: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

/** What is written on and beside the parts of a graph, by their ids. */
export interface SceneTexts {
  readonly nodeTitle: (id: string) => string;
  readonly nodeSubtitle: (id: string) => string | undefined;
  readonly nodeNote: (id: string) => string;
  /** Short enough to stand on it. */
  readonly edgeLabel: (id: string) => string;
  /** All of it in words. */
  readonly edgeTitle: (id: string) => string;
}

/** What is drawn of a node or of a group. Texts are made when they are shown. */
export interface NodeFace {
  readonly node: SceneNode;
  readonly box: Box;
  readonly isPinned: boolean;
  readonly texts: SceneTexts;
  /** Of an open group: how many groups it lies in. */
  readonly depth?: number;
}

export interface EdgeFace {
  readonly edge: SceneEdge;
  /** In pixels. */
  readonly width: number;
  /** Another edge goes in the other direction: both keep to their right. */
  readonly isPaired: boolean;
  readonly texts: SceneTexts;
}

/** A graph with all that drawing it takes. What has signs is drawn last, and so above the rest. */
export interface Scene {
  readonly groups: readonly NodeFace[];
  readonly nodes: readonly NodeFace[];
  readonly edges: readonly EdgeFace[];
}

export interface SceneInput {
  readonly graph: SceneGraph;
  readonly places: Places;
  readonly texts: SceneTexts;
  readonly pinned: ReadonlySet<string>;
}

/** What has no place, and edges without both ends, are left out. */
export const sceneOf = ({ graph, places, texts, pinned }: SceneInput): Scene => {
  const ancestorsOf = ancestorsIn(graph.groups);
  const faceOf = (node: SceneNode): NodeFace[] => {
    const box = places.get(node.id);
    return box ? [{ node, box, texts, isPinned: pinned.has(node.id) }] : [];
  };
  const nodes = graph.nodes.flatMap(faceOf);
  const ids = new Set(nodes.map(({ node }) => node.id));
  const edges = graph.edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const pairs = new Set(edges.map(({ source, target }) => `${source} ${target}`));
  const widths = edgeWidths(edges.map(({ size }) => size));
  return {
    groups: graph.groups
      .flatMap(faceOf)
      .map((face) => ({ ...face, depth: ancestorsOf(face.node).length })),
    nodes,
    edges: edges
      .map((edge, at) => ({
        edge,
        texts,
        width: widths[at] ?? 1,
        isPaired: edge.source !== edge.target && pairs.has(`${edge.target} ${edge.source}`),
      }))
      .sort((a, b) => a.edge.signs.length - b.edge.signs.length),
  };
};
