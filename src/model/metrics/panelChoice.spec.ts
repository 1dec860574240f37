import { mergeSettings } from '../settings/mergeSettings';
import { choosePanels } from './panelChoice';
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
