import type { GraphEdge, GraphNode } from '../../model/graph/graph';

/** What is written on and beside the parts of a graph, in the language of the person. */
export interface GraphTexts {
  /** What a node or a group is called: its name alone. */
  readonly nodeTitle: (node: GraphNode) => string;
  /** Where it lies, or what kind of thing it is; undefined where its name says all. */
  readonly nodeSubtitle: (node: GraphNode) => string | undefined;
  /** What goes in and out of it: "↓ 1.2 MBps ↑ 320 kBps". */
  readonly nodeNote: (node: GraphNode) => string;
  /** The amount of an edge, short enough to stand on it. */
  readonly edgeLabel: (edge: GraphEdge) => string;
  /** All of an edge in words: from where to where, how much, what of it was dropped, and what has changed. */
  readonly edgeTitle: (edge: GraphEdge) => string;
}
