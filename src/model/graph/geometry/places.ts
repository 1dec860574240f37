/** Where a node or an open group is drawn: its upper left corner and size, in pixels at scale 1. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of every node and every open group of a graph. */
export type Places = ReadonlyMap<string, Box>;

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
