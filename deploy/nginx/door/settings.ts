/** What a cluster decides about the door. */
export interface DoorSettings {
  readonly store: StoreSettings | undefined;
  readonly team: TeamSettings;
}

export interface StoreSettings {
  /** Host and port of the endpoint, always spoken to by TLS. */
  readonly host: string;
  readonly bucket: string;
  readonly region: string;
  /** Whether the bucket stands in the path (MinIO) or before the host (S3). */
  readonly isPathStyle: boolean;
}

/** How a namespace says whose it is. */
export interface TeamSettings {
  /** Its first group is the team. */
  readonly rule: RegExp;
  /** The rule reads this label of the namespace instead of its name. Who may label a namespace then chooses its team. */
  readonly label?: string;
}
