import { mergeSettings } from '../settings/mergeSettings';
import { CARDS } from './cards';
import { choosePanels } from './panelChoice';
import { CARD_IDS } from './panelIds';
import { DEFAULT_PANELS, PANELS } from './panels';

const featuresOf = (features: Record<string, boolean>) =>
  mergeSettings({ config: { features } }).settings.features;
const ALL_KNOWN = featuresOf({ pktDrop: true, flowRTT: true, dnsTracking: true });

const ids = (panels: readonly { id: string }[]) => panels.map(({ id }) => id);

it('takes the first list that names a panel, in its order and each once', () => {
  const { panels, missing } = choosePanels(
    [[], ['nonsense'], ['protocols', 'ports', 'protocols', 'nonsense'], ['dscp']],
    ALL_KNOWN,
  );
  expect(ids(panels)).toEqual(['protocols', 'ports']);
  expect(missing).toEqual([]);
});

it('shows the usual ones to those who chose nothing', () => {
  expect(ids(choosePanels([[], []], ALL_KNOWN).panels)).toEqual(DEFAULT_PANELS);
});

it('leaves out what is off here, and says by which feature it would come', () => {
  const features = featuresOf({ flowRTT: false, dnsTracking: false });
  const { chosen, panels, missing } = choosePanels(
    [['rtt_avg', 'protocols', 'dns_codes', 'rtt_p90']],
    features,
  );
  expect(chosen).toEqual(['rtt_avg', 'protocols', 'dns_codes', 'rtt_p90']);
  expect(ids(panels)).toEqual(['protocols']);
  expect(missing.map((one) => [one.feature, ids(one.panels)])).toEqual([
    ['flowRTT', ['rtt_avg', 'rtt_p90']],
    ['dnsTracking', ['dns_codes']],
  ]);
});

it('keeps what may be there', () => {
  const all = ids(PANELS);
  expect(ids(choosePanels([all], mergeSettings({}).settings.features).panels)).toEqual(all);
});

it('puts cards among panels in the order of the choice', () => {
  const { chosen, panels, items } = choosePanels(
    [['protocols', 'exposed', 'rtt_avg', 'ports']],
    featuresOf({ flowRTT: false }),
  );
  expect(chosen).toEqual(['protocols', 'exposed', 'rtt_avg', 'ports']);
  expect(ids(items)).toEqual(['protocols', 'exposed', 'ports']);
  expect(ids(panels)).toEqual(['protocols', 'ports']);
  expect(ids(choosePanels([['exposed']], ALL_KNOWN).items)).toEqual(['exposed']);
  expect(ids(choosePanels([], ALL_KNOWN).items)).toEqual(DEFAULT_PANELS);
});

it('knows each card that a link can name', () => {
  expect(ids(CARDS)).toEqual(CARD_IDS);
});
