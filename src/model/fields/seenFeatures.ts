import { FIELDS, type Feature } from './fields';
import type { Flow } from '../flows/flow';
import type { Settings } from '../settings/settings';

const FIELDS_OF_FEATURE: ReadonlyMap<Feature, readonly string[]> = FIELDS.reduce(
  (map, { feature, name }) =>
    feature === undefined ? map : map.set(feature, [...(map.get(feature) ?? []), name]),
  new Map<Feature, string[]>(),
);

/** Flows looked at; what the newest ones do not carry is not worth a default column. */
const SAMPLE = 500;

const isSeen = (fields: readonly string[], flows: readonly Flow[]): boolean =>
  flows.some((flow) => fields.some((name) => flow.fields[name] !== undefined));

/** The features of which any of the first flows carries a field. */
export const featuresIn = (flows: readonly Flow[]): Set<Feature> => {
  const sample = flows.slice(0, SAMPLE);
  return new Set(
    [...FIELDS_OF_FEATURE].flatMap(([feature, names]) => (isSeen(names, sample) ? [feature] : [])),
  );
};

/** Whether a feature is on: as the settings say, or as seen in the flows where they say nothing. */
export const featureTest =
  (settings: Settings, seen: ReadonlySet<Feature>) =>
  (feature: Feature): boolean => {
    const state = settings.features[feature].value;
    return state === 'unknown' ? seen.has(feature) : state === 'on';
  };
