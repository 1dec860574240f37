import type { Feature } from '../fields';
import { label } from '../label';
import type { FeatureState, LokiSettings, Settings, Sourced, Source } from './settings';

/** Words of ours, to be translated (a `label()` text), or what the cluster says, shown as it is. */
export type SettingText = { readonly words: string } | { readonly said: string };

/** One setting to read: a title, what it says, and who says so. */
export interface SettingRow {
  /** Its path in docs/settings.md. */
  readonly path: string;
  /** A `label()` text. */
  readonly title: string;
  /** Empty when nothing is known or set. */
  readonly texts: readonly SettingText[];
  readonly source: Source;
}

const FEATURE_TITLES: Record<Feature, string> = {
  pktDrop: label('Packet drops'),
  dnsTracking: label('DNS tracking'),
  flowRTT: label('TCP round-trip time'),
  networkEvents: label('Network events'),
  packetTranslation: label('Packet translation'),
  udnMapping: label('User-defined networks'),
  multiNetworks: label('Secondary networks'),
  ipsec: label('IPsec'),
  zones: label('Zones'),
  multiCluster: label('Several clusters'),
  subnetLabels: label('Subnet labels'),
  conntrack: label('Conversations'),
  tls: label('TLS'),
};

const FEATURE_STATES: Record<FeatureState, string> = {
  on: label('on'),
  off: label('off'),
  unknown: label('not known'),
};

const words = (text: string): SettingText[] => [{ words: text }];

const said = (texts: readonly string[]): SettingText[] => texts.map((text) => ({ said: text }));

const yesOrNo = (value: boolean): SettingText[] => words(value ? label('yes') : label('no'));

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
    ['sampling', label('Sampling')],
    ({ sampling }) => sampling,
    (ratio) =>
      ratio === undefined ? [] : ratio > 1 ? said([`1:${ratio}`]) : words(label('every packet')),
  ),
  row(
    ['quickFilters', label('Quick filters')],
    ({ quickFilters }) => quickFilters,
    (all) => said(all.map(({ name }) => name)),
  ),
  row(
    ['portNaming', label('Port names')],
    ({ portNaming }) => portNaming,
    ({ enabled, names }) =>
      enabled ? [...words(label('well-known names')), ...pairs(names)] : words(label('off')),
  ),
  row(['recordTypes', label('Record types')], ({ recordTypes }) => recordTypes, said),
  lokiRow('enabled', label('Flows are stored'), yesOrNo),
  lokiRow('pathPrefix', label('Path of the flow store'), oneText),
  lokiRow('tenant', label('Tenant'), oneText),
  lokiRow('needsOrgHeader', label('Tenant sent as a header'), yesOrNo),
  lokiRow('staticLabels', label('Labels of all flows'), pairs),
  lokiRow('streamLabels', label('Stream labels'), said),
  lokiRow('excludedLabels', label('Labels left out'), said),
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
