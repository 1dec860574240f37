import { FIELDS } from '../fields/fields';
import type { FeatureState, Said } from './settings';

/** What Loki and the flows themselves showed so far. */
export interface Observed {
  /** Names that `/loki/api/v1/labels` gave. */
  readonly labels?: readonly string[];
  /** Names of fields seen in flows. */
  readonly fields?: readonly string[];
}

const RECORD_TYPE = '_RecordType';

/** A field that is there proves its feature; one that is absent proves nothing. */
export const readObserved = ({ labels, fields = [] }: Observed): Said => {
  const seen = new Set([...(labels ?? []), ...fields]);
  const on = FIELDS.flatMap(({ name, feature }): [string, FeatureState][] =>
    feature && seen.has(name) ? [[feature, 'on']] : [],
  );
  return {
    features: Object.fromEntries(on),
    // The label exists only where conversations are stored; which of them, only its values tell.
    recordTypes: labels?.includes(RECORD_TYPE)
      ? ['flowLog', 'newConnection', 'heartbeat', 'endConnection']
      : undefined,
    loki: { streamLabels: labels && labels.length > 0 ? labels : undefined },
  };
};
