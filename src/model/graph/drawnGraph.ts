import type { MetricUnit } from '../metrics/measures';
import type { Amount } from './amount';
import type { Graph, GraphNode } from './graph';
import type { MarkAmounts } from './marks/markAmounts';

/** What goes in and out of a node or a group; undefined where nothing does. Inside of a group is neither. */
export interface NodeTraffic {
  readonly in: Amount | undefined;
  readonly out: Amount | undefined;
  /** Of all edges that touch it, inside of a group as well. */
  readonly marks: MarkAmounts;
}

/** A level of groups that are drawn as one node each, because the graph would not be readable otherwise. */
export interface FoldedLevel {
  /** Id of a scope, `block` for addresses outside, or `rest` for the lightest nodes. */
  readonly level: string;
  readonly groups: number;
  /** Nodes that these stand for. */
  readonly members: number;
}

/** What is left to be laid out and drawn. */
export interface DrawnGraph extends Graph {
  readonly unit: MetricUnit;
  /** Of every node and every open group. */
  readonly traffic: ReadonlyMap<string, NodeTraffic>;
  readonly folded: readonly FoldedLevel[];
  /** What each node stands for that is drawn in the place of others: a group, or the lightest of the graph. */
  readonly inside?: ReadonlyMap<string, readonly GraphNode[]>;
  /** What the person left out, so that it can be shown again. */
  readonly hidden: readonly GraphNode[];
  /** The part of all amounts that the drawn edges have, 0 to 1; 1 where there is nothing. */
  readonly shown: number;
  /** False where an edge has more than it says, or the store did not tell all. */
  readonly isExact: boolean;
}
