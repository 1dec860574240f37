/** The labels of a Loki stream; absent labels are left out. */
export type StreamLabels = Readonly<Record<string, string>>;

/** What the wire can carry for one field of a flow. */
export type FieldValue = string | number | boolean | null | readonly unknown[];

/**
 * One stored flow: stream labels and the JSON of its line under NetObserv's own names, in one record.
 * Numeric fields are numbers also when they come from a stream label.
 */
export interface Flow {
  /** Entry timestamp in nanoseconds since the epoch, as Loki prints it. */
  readonly tsNs: string;
  readonly labels: StreamLabels;
  /** The stored line, untouched. */
  readonly line: string;
  /** Every field by its wire name: line fields, and labels on top. */
  readonly fields: Readonly<Record<string, FieldValue | undefined>>;
}
