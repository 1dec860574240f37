import { mergeSettings } from './mergeSettings';
import { settingRows } from './settingRows';

const rowsOf = (config: unknown) =>
  new Map(settingRows(mergeSettings({ config }).settings).map((row) => [row.path, row]));

it.each([
  [{ sampling: 50 }, 'sampling', [{ said: '1:50' }], 'config'],
  [{ sampling: 1 }, 'sampling', [{ words: 'every packet' }], 'config'],
  [{}, 'sampling', [], 'default'],
  [
    { quickFilters: [{ name: 'Mine', filter: { src_name: 'a' } }] },
    'quickFilters',
    [{ said: 'Mine' }],
    'config',
  ],
  [
    { portNaming: { enable: true, portNames: { 3100: 'loki' } } },
    'portNaming',
    [{ words: 'well-known names' }, { said: '3100=loki' }],
    'config',
  ],
  [{ portNaming: { enable: false } }, 'portNaming', [{ words: 'off' }], 'config'],
  [{ loki: { staticLabels: { app: 'x' } } }, 'loki.staticLabels', [{ said: 'app=x' }], 'config'],
  [{ loki: { orgHeader: true } }, 'loki.needsOrgHeader', [{ words: 'yes' }], 'config'],
  [
    { evidence: { appRules: ['label app', 'owner'] } },
    'evidence.appRules',
    [{ said: 'label app' }, { said: 'owner' }],
    'config',
  ],
  [{ evidence: { staleAfterDays: 7 } }, 'evidence.staleAfterDays', [{ said: '7' }], 'config'],
  [{}, 'evidence.staleAfterDays', [{ said: '30' }], 'default'],
  [{ features: { pktDrop: true } }, 'features.pktDrop', [{ words: 'on' }], 'config'],
] as const)('%j: %s reads %j', (config, path, texts, source) => {
  expect(rowsOf(config).get(path)).toMatchObject({ texts, source });
});

it('has a title for every setting, each path once', () => {
  const rows = settingRows(mergeSettings({}).settings);
  expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
  expect(rows.filter(({ title }) => !title)).toEqual([]);
});
