import {
  DEFAULT_APP_RULES,
  DEFAULT_COMMIT_RULES,
  DEFAULT_STALE_AFTER_DAYS,
  type JoinRule,
} from '../evidence/joinRules';
import type { Feature } from '../fields/fields';
import {
  DEFAULT_PORT_NAMING,
  DEFAULT_QUICK_FILTERS,
  DEFAULT_RECORD_TYPES,
  DEFAULT_STATIC_LABELS,
  FEATURES,
  GATEWAY_PREFIX,
  GATEWAY_TENANT,
} from './defaults';
import { readFlowCollectorStatus } from './flowCollectorStatus';
import { readConfig } from './readConfig';
import { aRecord, reader } from './reader';
import { readFlowCollector } from './readFlowCollector';
import { readObserved, type Observed } from './readObserved';
import type {
  EvidenceSettings,
  FeatureState,
  FlowCollectorStatus,
  LokiSettings,
  Said,
  Settings,
  Origin,
  Sourced,
} from './settings';
import { expectedStreamLabels } from './streamLabels';

/** What asking for the FlowCollector `cluster` gave. */
export type FlowCollectorAnswer =
  | { readonly kind: 'found'; readonly object: unknown }
  | { readonly kind: 'absent' | 'forbidden' | 'unknown' };

export interface SettingsSources {
  readonly flowCollector?: FlowCollectorAnswer;
  /** The parsed config.json. */
  readonly config?: unknown;
  readonly observed?: Observed;
}

export interface MergedSettings {
  readonly settings: Settings;
  /** One readable line for everything that was there but could not be used. */
  readonly problems: readonly string[];
}

/** Sources from the most trusted on. */
type Layers = readonly (readonly [Origin, Said])[];

const SILENT: Said = { features: {}, loki: {} };

const firstOf = <T>(
  layers: Layers,
  read: (said: Said) => T | undefined,
  fallback: T,
): Sourced<T> => {
  for (const [source, said] of layers) {
    const value = read(said);
    if (value !== undefined) return { value, source };
  }
  return { value: fallback, source: 'default' };
};

const featuresOf = (layers: Layers): Settings['features'] =>
  Object.fromEntries(
    FEATURES.map((feature) => [
      feature,
      firstOf<FeatureState>(layers, ({ features }) => features[feature], 'unknown'),
    ]),
  ) as Record<Feature, Sourced<FeatureState>>;

const PREFERENCE: Record<'cluster' | 'connection' | 'labels', readonly Origin[]> = {
  cluster: ['flowCollector', 'config', 'data'],
  // How the console's proxy reaches Loki is decided where the plugin is deployed.
  connection: ['config', 'flowCollector', 'data'],
  // Labels that Loki has are facts; those that the FlowCollector wants may be of yesterday.
  labels: ['data'],
};

type Saying = Readonly<Partial<Record<Origin, Said>>>;

const layersOf = (saying: Saying, order: readonly Origin[]): Layers =>
  order.map((source) => [source, saying[source] ?? SILENT] as const);

const lokiOf = (
  saying: Saying,
  known: Pick<Settings, 'features' | 'recordTypes'>,
): LokiSettings => {
  const cluster = layersOf(saying, PREFERENCE.cluster);
  const connection = layersOf(saying, PREFERENCE.connection);
  const staticLabels = firstOf(cluster, ({ loki }) => loki.staticLabels, DEFAULT_STATIC_LABELS);
  const excludedLabels = firstOf<readonly string[]>(cluster, ({ loki }) => loki.excludedLabels, []);
  const expected = expectedStreamLabels({ ...known, staticLabels, excludedLabels });
  const seen = firstOf<readonly string[] | undefined>(
    layersOf(saying, PREFERENCE.labels),
    ({ loki }) => loki.streamLabels,
    undefined,
  );
  return {
    enabled: firstOf(cluster, ({ loki }) => loki.enabled, true),
    pathPrefix: firstOf<string>(connection, ({ loki }) => loki.pathPrefix, GATEWAY_PREFIX),
    tenant: firstOf<string>(connection, ({ loki }) => loki.tenant, GATEWAY_TENANT),
    needsOrgHeader: firstOf(connection, ({ loki }) => loki.needsOrgHeader, false),
    staticLabels,
    excludedLabels,
    streamLabels: seen.value ? { value: seen.value, source: seen.source } : expected,
  };
};

const evidenceOf = (layers: Layers): EvidenceSettings => ({
  appRules: firstOf<readonly JoinRule[]>(
    layers,
    ({ evidence }) => evidence?.appRules,
    DEFAULT_APP_RULES,
  ),
  commitRules: firstOf<readonly JoinRule[]>(
    layers,
    ({ evidence }) => evidence?.commitRules,
    DEFAULT_COMMIT_RULES,
  ),
  staleAfterDays: firstOf(
    layers,
    ({ evidence }) => evidence?.staleAfterDays,
    DEFAULT_STALE_AFTER_DAYS,
  ),
});

const statusOf = (
  answer: FlowCollectorAnswer | undefined,
  problems: string[],
): FlowCollectorStatus =>
  answer?.kind === 'found'
    ? readFlowCollectorStatus(reader('FlowCollector', answer.object, problems))
    : { kind: answer?.kind ?? 'unknown' };

const sayingOf = (sources: SettingsSources, problems: string[]): Saying => {
  const { flowCollector, config, observed } = sources;
  const object = flowCollector?.kind === 'found' ? flowCollector.object : undefined;
  // Without a spec it says nothing, not "everything is off".
  const hasSpec = aRecord.decode(aRecord.decode(object)?.spec) !== undefined;
  if (object !== undefined && !hasSpec) problems.push('FlowCollector: spec is not an object');
  return {
    flowCollector: hasSpec
      ? readFlowCollector(reader('FlowCollector', object, problems))
      : undefined,
    config: config === undefined ? undefined : readConfig(reader('config.json', config, problems)),
    data: observed && readObserved(observed),
  };
};

/**
 * One answer out of all that is known of a cluster. Nothing is trusted: what has the wrong type or
 * form is named in `problems`, and the next source decides.
 */
export const mergeSettings = (sources: SettingsSources): MergedSettings => {
  const problems: string[] = [];
  const saying = sayingOf(sources, problems);
  const cluster = layersOf(saying, PREFERENCE.cluster);
  const known = {
    features: featuresOf(cluster),
    recordTypes: firstOf(cluster, ({ recordTypes }) => recordTypes, DEFAULT_RECORD_TYPES),
  };
  const settings: Settings = {
    ...known,
    quickFilters: firstOf(cluster, ({ quickFilters }) => quickFilters, DEFAULT_QUICK_FILTERS),
    portNaming: firstOf(cluster, ({ portNaming }) => portNaming, DEFAULT_PORT_NAMING),
    sampling: firstOf<number | undefined>(cluster, ({ sampling }) => sampling, undefined),
    loki: lokiOf(saying, known),
    evidence: evidenceOf(cluster),
    flowCollector: statusOf(sources.flowCollector, problems),
  };
  return { settings, problems };
};
