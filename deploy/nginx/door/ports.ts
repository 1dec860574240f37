import type { FaultReason } from '../../../src/model/evidence/faults';
import type { ScanFile, ScanSummary } from '../../../src/model/evidence/answers';
import type { PageRequest } from './query';

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

export interface StoredScan {
  readonly sha: string;
  /** When the newest of its files was stored. */
  readonly storedMs: number;
  readonly files: readonly ScanFile[];
}

/** One page of what the store lists, of 1,000 objects at most. */
export interface ListRequest {
  /** Where an app's evidence lies; ends with a slash. */
  readonly folder: string;
  /** How keys begin: the folder, perhaps with how commits begin. */
  readonly prefix: string;
  /** Which scans are wanted in the end. */
  readonly page: PageRequest;
  /** `next` of the page before. */
  readonly from?: string;
}

export interface ListedScans {
  /** Those of this page that can be among the wanted ones; a neighbouring page may hold the other file of the outermost. */
  readonly scans: readonly StoredScan[];
  /** Undefined on the last page. */
  readonly next?: string;
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
  readonly list: (request: ListRequest) => Promise<Outcome<ListedScans>>;
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
