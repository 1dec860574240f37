import { printJoinRule } from '../evidence/joinRules';
import type { Feature } from '../fields/fields';
import { msg } from '../msg';
import type { FeatureState, LokiSettings, Settings, Sourced, Origin } from './settings';

/** Words of ours, to be translated (a `msg()` text), or what the cluster says, shown as it is. */
export type SettingText = { readonly words: string } | { readonly said: string };

/** One setting to read: a title, what it says, and who says so. */
export interface SettingRow {
  /** Its path in docs/settings.md. */
  readonly path: string;
  /** A `msg()` text. */
  readonly title: string;
  /** Empty when nothing is known or set. */
  readonly texts: readonly SettingText[];
  readonly source: Origin;
}

const FEATURE_TITLES: Record<Feature, string> = {
  pktDrop: msg('Packet drops'),
  dnsTracking: msg('DNS tracking'),
  flowRTT: msg('TCP round-trip time'),
  networkEvents: msg('Network events'),
  packetTranslation: msg('Packet translation'),
  udnMapping: msg('User-defined networks'),
  multiNetworks: msg('Secondary networks'),
  ipsec: msg('IPsec'),
  zones: msg('Zones'),
  multiCluster: msg('Several clusters'),
  subnetLabels: msg('Subnet labels'),
  conntrack: msg('Conversations'),
  tls: msg('TLS'),
};

const FEATURE_STATES: Record<FeatureState, string> = {
  on: msg('on'),
  off: msg('off'),
  unknown: msg('not known'),
};

const words = (text: string): SettingText[] => [{ words: text }];

const said = (texts: readonly string[]): SettingText[] => texts.map((text) => ({ said: text }));

const yesOrNo = (value: boolean): SettingText[] => words(value ? msg('yes') : msg('no'));

const oneText = (value: string): SettingText[] => (value === '' ? [] : said([value]));

const pairs = (value: Readonly<Record<string, string>>): SettingText[] =>
  said(Object.entries(value).map(([name, text]) => `${name}=${text}`));

/** How the value of one setting reads. */
type Row = (settings: Settings) => SettingRow;

const row =
  <T>(
    [path, title]: readonly [path: string, title: string],
    pick: (settings: Settings) => Sourced<T>,
    textsOf: (value: T) => readonly SettingText[],
  ): Row =>
  (settings) => {
    const { value, source } = pick(settings);
    return { path, title, texts: textsOf(value), source };
  };

const lokiRow = <Key extends keyof LokiSettings>(
  key: Key,
  title: string,
  textsOf: (value: LokiSettings[Key]['value']) => readonly SettingText[],
): Row => row<LokiSettings[Key]['value']>([`loki.${key}`, title], ({ loki }) => loki[key], textsOf);

const ROWS: readonly Row[] = [
  row(
    ['sampling', msg('Sampling')],
    ({ sampling }) => sampling,
    (ratio) =>
      ratio === undefined ? [] : ratio > 1 ? said([`1:${ratio}`]) : words(msg('every packet')),
  ),
  row(
    ['quickFilters', msg('Quick filters')],
    ({ quickFilters }) => quickFilters,
    (all) => said(all.map(({ name }) => name)),
  ),
  row(
    ['portNaming', msg('Port names')],
    ({ portNaming }) => portNaming,
    ({ enabled, names }) =>
      enabled ? [...words(msg('well-known names')), ...pairs(names)] : words(msg('off')),
  ),
  row(['recordTypes', msg('Record types')], ({ recordTypes }) => recordTypes, said),
  lokiRow('enabled', msg('Flows are stored'), yesOrNo),
  lokiRow('pathPrefix', msg('Path of the flow store'), oneText),
  lokiRow('tenant', msg('Tenant'), oneText),
  lokiRow('needsOrgHeader', msg('Tenant sent as a header'), yesOrNo),
  lokiRow('staticLabels', msg('Labels of all flows'), pairs),
  lokiRow('streamLabels', msg('Stream labels'), said),
  lokiRow('excludedLabels', msg('Labels left out'), said),
  row(
    ['evidence.appRules', msg('Where the name of an app stands')],
    ({ evidence }) => evidence.appRules,
    (rules) => said(rules.map(printJoinRule)),
  ),
  row(
    ['evidence.commitRules', msg('Where the commit of an image stands')],
    ({ evidence }) => evidence.commitRules,
    (rules) => said(rules.map(printJoinRule)),
  ),
  row(
    ['evidence.staleAfterDays', msg('Days until a scan is too old')],
    ({ evidence }) => evidence.staleAfterDays,
    (days) => said([String(days)]),
  ),
];

/** Every setting in reading order. */
export const settingRows = (settings: Settings): SettingRow[] => [
  ...ROWS.map((read) => read(settings)),
  ...Object.entries(settings.features).map(([feature, { value, source }]) => ({
    path: `features.${feature}`,
    title: FEATURE_TITLES[feature as Feature],
    texts: words(FEATURE_STATES[value]),
    source,
  })),
];
