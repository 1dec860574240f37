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
