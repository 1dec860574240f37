import type { FaultReason } from '../../../src/model/evidence/faults';
import type { ScanSummary } from '../../../src/model/evidence/answers';

/** What the door needs of the world. nginx gives it by subrequests, `npm start` and the specs out of memory. */

/** What the API server says about the caller, whose token and impersonation the port holds. */
export interface Cluster {
  readonly mayGetPods: (namespace: string) => Promise<Decision>;
  /** Value of the namespace's label, read with the caller's own rights; undefined when it has none. */
  readonly namespaceLabel: (
    namespace: string,
    label: string,
  ) => Promise<Outcome<string | undefined>>;
}

export type Decision = 'allowed' | 'denied' | 'unauthenticated' | 'unreachable';

/** A value, or why there is none. */
export type Outcome<T> = { readonly value: T } | { readonly fault: FaultReason };

export interface StoredObject {
  readonly key: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly storedMs: number;
}

export interface ListRequest {
  readonly prefix: string;
  /** Only keys behind this one, in the order of bytes. */
  readonly after?: string;
  /** At most so many, 1 to 1000. */
  readonly limit: number;
}

export interface Listing {
  readonly objects: readonly StoredObject[];
  readonly hasMore: boolean;
}

export interface ObjectHead {
  /** As the store says it, with its quotes. */
  readonly etag: string;
  /** In bytes. */
  readonly size: number;
  readonly storedMs: number;
}

/** The bucket, reading only. */
export interface Store {
  readonly list: (request: ListRequest) => Promise<Outcome<Listing>>;
  readonly head: (key: string) => Promise<Outcome<ObjectHead>>;
  /** Of the report in this state; the answer may be kept by key and ETag. */
  readonly summary: (key: string, sha: string, head: ObjectHead) => Promise<Outcome<ScanSummary>>;
}

export interface DoorRequest {
  readonly method: string;
  /** Path and query as they were sent, before anything decoded or tidied them. */
  readonly target: string;
  /** As they came, in order, repeated ones too. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface Ports {
  readonly cluster: Cluster;
  readonly store: Store;
}

/** What to send. */
export type DoorReply =
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly body: unknown;
      readonly etag?: string;
    }
  | { readonly kind: 'notModified'; readonly etag: string }
  /** The object as it is stored, streamed; the store itself compares `If-None-Match`. */
  | { readonly kind: 'object'; readonly key: string };
