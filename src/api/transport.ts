/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/**
 * Sends one GET below the place where a source answers: `/loki/api/v1/query_range?…` for Loki or its gateway,
 * `/api/kubernetes/…` for the cluster.
 * Rejects with an AbortError when the signal fires, and with any other error when nobody answers.
 */
export type Transport = (path: string, signal: AbortSignal) => Promise<WireAnswer>;

/** The same for what may be large: tells after each part how many characters of the body are there. */
export type Download = (
  path: string,
  signal: AbortSignal,
  onLength: (length: number) => void,
) => Promise<WireAnswer>;
