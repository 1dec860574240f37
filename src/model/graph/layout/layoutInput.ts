import { edgeWeight } from '../steps/edgeWeight';
import type { Graph } from '../graph';
import { NODE_SIZE } from '../geometry/nodeSize';
import { compareIds } from '../compareIds';

/** What a layout arranges. */
export interface LayoutInput {
  readonly nodes: readonly {
    readonly id: string;
    readonly parent?: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly groups: readonly { readonly id: string; readonly parent?: string }[];
  /** Heavier ones are kept shorter; between nodes, never groups. */
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    /** 0 to 1. */
    readonly weight: number;
  }[];
}

/**
 * What of a graph matters to a layout, in an order that does not hang on that of answers. Edges weigh by the root of
 * their share, as few have most of the traffic.
 */
export const layoutInput = ({ nodes, groups, edges }: Graph): LayoutInput => {
  const largest = edges.reduce((most, edge) => Math.max(most, edgeWeight(edge)), 0);
  return {
    nodes: nodes.toSorted(compareIds).map(({ id, parent }) => ({ id, parent, ...NODE_SIZE })),
    groups: groups.toSorted(compareIds).map(({ id, parent }) => ({ id, parent })),
    edges: edges.toSorted(compareIds).map((edge) => ({
      source: edge.source,
      target: edge.target,
      weight: largest > 0 ? Math.sqrt(Math.max(0, edgeWeight(edge)) / largest) : 0,
    })),
  };
};
