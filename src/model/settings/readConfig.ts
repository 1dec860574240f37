import { APP_RULE_KINDS, COMMIT_RULE_KINDS } from '../evidence/joinRules';
import type { Feature } from '../fields/fields';
import {
  aJoinRule,
  aLabel,
  aLabelName,
  aPathPrefix,
  aQuickFilter,
  aTenant,
  pairOf,
} from './decoders';
import { FEATURES } from './defaults';
import { aBoolean, aCount, aWordOf, type Decoder, type Reader } from './reader';
import { readPortNaming } from './readPortNaming';
import type { FeatureState, Said, StoredRecordType } from './settings';

const RECORD_TYPES: readonly StoredRecordType[] = [
  'flowLog',
  'newConnection',
  'heartbeat',
  'endConnection',
];

/** The keys that are read, by the object that holds them; any other is likely a slip of the pen. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['quickFilters', 'portNaming', 'sampling', 'features', 'recordTypes', 'loki', 'evidence'],
  portNaming: ['enable', 'portNames'],
  loki: ['enable', 'pathPrefix', 'tenant', 'orgHeader', 'staticLabels', 'excludeLabels'],
  evidence: ['appRules', 'commitRules', 'staleAfterDays'],
};

/** `"pktDrop": true` */
const aFeature: Decoder<readonly [Feature, FeatureState]> = {
  what: 'a known feature that is true or false',
  decode: (value) => {
    const [name, isOn] = pairOf(value);
    const feature = FEATURES.find((known) => known === name);
    return feature && typeof isOn === 'boolean' ? [feature, isOn ? 'on' : 'off'] : undefined;
  },
};

const lokiOf = (read: Reader): Said['loki'] => {
  const staticLabels = read.entries('loki.staticLabels', aLabel);
  return {
    enabled: read.at('loki.enable', aBoolean),
    pathPrefix: read.at('loki.pathPrefix', aPathPrefix),
    tenant: read.at('loki.tenant', aTenant),
    needsOrgHeader: read.at('loki.orgHeader', aBoolean),
    staticLabels: staticLabels && Object.fromEntries(staticLabels),
    excludedLabels: read.items('loki.excludeLabels', aLabelName),
  };
};

const evidenceOf = (read: Reader): Said['evidence'] => ({
  appRules: someOf(read.items('evidence.appRules', aJoinRule(APP_RULE_KINDS))),
  commitRules: someOf(read.items('evidence.commitRules', aJoinRule(COMMIT_RULE_KINDS))),
  staleAfterDays: read.at('evidence.staleAfterDays', aCount),
});

/** A list of which nothing could be used says nothing. */
const someOf = <T>(items: readonly T[] | undefined): readonly T[] | undefined =>
  items && items.length > 0 ? items : undefined;

/** What config.json beside the plugin says; its format is in docs/settings.md. */
export const readConfig = (read: Reader): Said => {
  for (const [path, known] of Object.entries(KEYS)) read.expectKeys(path, known);
  return {
    quickFilters: read.items('quickFilters', aQuickFilter),
    portNaming: readPortNaming(read, 'portNaming'),
    sampling: read.at('sampling', aCount),
    features: Object.fromEntries(read.entries('features', aFeature) ?? []),
    recordTypes: read.items('recordTypes', aWordOf(RECORD_TYPES)),
    loki: lokiOf(read),
    evidence: evidenceOf(read),
  };
};
