/** One stored record as it goes to Loki: stream labels, entry timestamp and the JSON line. */
export interface WireFlow {
  /** Stream labels; the same object is shared by all records of a stream. */
  readonly labels: Readonly<Record<string, string>>;
  /** Nanoseconds since the epoch in decimal. */
  readonly tsNs: string;
  readonly line: string;
}
