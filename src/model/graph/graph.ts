import type { Labels } from '../metrics/figures';
import type { Amount } from './amount';
import type { MarkAmounts } from './marks/markAmounts';

/** True of the window only, or only of the one that it is compared with. */
export type Change = 'new' | 'gone';

/**
 * What stands at an end of traffic, or holds several that do. Kinds are those of Kubernetes; `Zone`, `Network`, `Cluster`,
 * `Subnet` (of a label), `Block` (of addresses), `Address`, `Outside` and `Rest` (the lightest of a graph) are ours.
 */
export interface GraphNode {
  /** Made of kind and labels alone, so that it stays the same from answer to answer; fits into a link. */
  readonly id: string;
  readonly kind: string;
  /** What it is known by: names of fields without `Src` and `Dst`. */
  readonly labels: Labels;
  /** The group that it lies in. */
  readonly parent?: string;
  /** Of a group that is drawn as one node: how many it holds. */
  readonly members?: number;
  readonly change?: Change;
}

/** All traffic from one node to another; the other direction is an edge of its own. */
export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly amount: Amount;
  readonly marks: MarkAmounts;
  /** In the window that it is compared with; absent where there is none, or no traffic in it. */
  readonly before?: Amount;
  readonly change?: Change;
}

/** Each step of the pipeline takes a graph and makes one. */
export interface Graph {
  /** What edges end at, groups that are drawn as one node among them. */
  readonly nodes: readonly GraphNode[];
  /** Open groups, outer ones before those that lie in them. */
  readonly groups: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}
