/** `odd` is a small cluster with every name, label and record that a page must cope with and hardly ever meets. */
export type WorldSize = 'small' | 'medium' | 'large' | 'odd';

/** Where an optional field goes: to a stream label, to the line, or nowhere. */
export type Placement = 'label' | 'line' | 'none';

export interface WorldOptions {
  readonly seed: number;
  readonly size: WorldSize;
  /**
   * When one looks at the world, milliseconds since 1970: its story began some minutes earlier and goes on. Unless said, the
   * end of each hour: the story is told in every hour anew.
   */
  readonly nowMs?: number;
  /** Adds `_RecordType` as a label to every record, and a small share of conversation records. */
  readonly recordTypes?: boolean;
  /** `SrcK8S_Zone`, `DstK8S_Zone`; in the line unless said otherwise. */
  readonly zones?: Placement;
  /** `K8S_ClusterName`; nowhere unless said otherwise. */
  readonly cluster?: Placement;
  /** Labels that the collector was told to leave out (`spec.loki.advanced.excludeLabels`). */
  readonly excludeLabels?: readonly string[];
}

export interface SizeFigures {
  /** Stored records an hour, both reporters counted. */
  readonly recordsPerHour: number;
  readonly nodes: number;
  readonly teams: number;
  readonly pods: number;
  /** Client-server pairs that talk. */
  readonly pairs: number;
  readonly externalClients: number;
  /** Seconds between two rounds of one rare scenario. */
  readonly rarePeriodSeconds: number;
  readonly isOdd?: boolean;
}

const SMALL: SizeFigures = {
  recordsPerHour: 1_000,
  nodes: 4,
  teams: 5,
  pods: 84,
  pairs: 300,
  externalClients: 8,
  rarePeriodSeconds: 600,
};

export const SIZES: Readonly<Record<WorldSize, SizeFigures>> = {
  small: SMALL,
  medium: {
    recordsPerHour: 300_000,
    nodes: 12,
    teams: 13,
    pods: 420,
    pairs: 1_600,
    externalClients: 60,
    rarePeriodSeconds: 20,
  },
  large: {
    recordsPerHour: 3_000_000,
    nodes: 60,
    teams: 61,
    pods: 2_000,
    pairs: 6_000,
    externalClients: 400,
    rarePeriodSeconds: 5,
  },
  odd: { ...SMALL, isOdd: true },
};
