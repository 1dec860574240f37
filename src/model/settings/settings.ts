import type { JoinSettings } from '../evidence/joinRules';
import type { Feature } from '../fields/fields';
import type { PortNaming } from '../fields/names/ports';

/** Who said a value: the FlowCollector object, config.json, the flows themselves, or nobody. */
export type Origin = 'flowCollector' | 'config' | 'data' | 'default';

export interface Sourced<T> {
  readonly value: T;
  readonly source: Origin;
}

export type FeatureState = 'on' | 'off' | 'unknown';

/** What `_RecordType` can hold. */
export type StoredRecordType = 'flowLog' | 'newConnection' | 'heartbeat' | 'endConnection';

/** A named set of filters that a person switches on with one click. */
export interface QuickFilter {
  readonly name: string;
  readonly isDefault: boolean;
  /**
   * Filter id → comma-separated values, as FlowCollector writes them: `{ src_subnet_label: '"",EXT:' }`.
   * A `!` at the end of an id negates, a `>` means "at least".
   */
  readonly filter: Readonly<Record<string, string>>;
}

export type FlowCollectorStatus =
  | { readonly kind: 'ready' }
  | { readonly kind: 'notReady'; readonly reasons: readonly string[] }
  /** `unknown`: not asked yet, not answered, or it says nothing about itself. */
  | { readonly kind: 'absent' | 'forbidden' | 'unknown' };

export interface LokiSettings {
  /** Off: this cluster stores no flows, only metrics. */
  readonly enabled: Sourced<boolean>;
  /** What comes between the console's proxy and `/loki/api/v1`; empty or starting with `/`. */
  readonly pathPrefix: Sourced<string>;
  readonly tenant: Sourced<string>;
  /** The tenant goes into `X-Scope-OrgID`; a LokiStack gateway reads it from the path instead. */
  readonly needsOrgHeader: Sourced<boolean>;
  /** Labels that every flow of this NetObserv carries; the first part of every selector. */
  readonly staticLabels: Sourced<Readonly<Record<string, string>>>;
  /** Fields that were made no label here, against NetObserv's habit. */
  readonly excludedLabels: Sourced<readonly string[]>;
  /** The fields that are stream labels here, static ones included. */
  readonly streamLabels: Sourced<readonly string[]>;
}

/** How workloads are joined with their evidence: `JoinSettings`, and who said so. */
export type EvidenceSettings = {
  readonly [Key in keyof JoinSettings]: Sourced<JoinSettings[Key]>;
};

/** Everything that the page needs and that a cluster decides. */
export interface Settings {
  readonly quickFilters: Sourced<readonly QuickFilter[]>;
  readonly portNaming: Sourced<PortNaming>;
  /** One packet in so many was seen; 0 and 1 = all; undefined = not known. */
  readonly sampling: Sourced<number | undefined>;
  readonly features: Readonly<Record<Feature, Sourced<FeatureState>>>;
  readonly recordTypes: Sourced<readonly StoredRecordType[]>;
  readonly loki: LokiSettings;
  readonly evidence: EvidenceSettings;
  readonly flowCollector: FlowCollectorStatus;
}

type Values<T> = {
  readonly [Key in keyof T]?: T[Key] extends Sourced<infer Value> ? Value : never;
};

/** What one source says; whatever it does not speak of is left out. */
export interface Said extends Values<
  Pick<Settings, 'quickFilters' | 'portNaming' | 'sampling' | 'recordTypes'>
> {
  readonly features: Readonly<Partial<Record<Feature, FeatureState>>>;
  readonly loki: Values<LokiSettings>;
  /** Only config.json speaks of it. */
  readonly evidence?: Values<EvidenceSettings>;
}
