import { sampleFlow, sampleFlows } from '../../../dev/testing/sampleFlows';
import { featuresIn, featureTest } from './seenFeatures';
import { mergeSettings } from '../settings/mergeSettings';
import type { FeatureState } from '../settings/settings';

it('sees no feature in ordinary flows', () => {
  expect([...featuresIn(sampleFlows(3))]).toEqual([]);
});

it.each([
  ['dnsTracking', { DnsName: 'a.' }],
  ['pktDrop', { PktDropBytes: 0 }],
  ['flowRTT', { TimeFlowRttNs: 1 }],
  ['packetTranslation', { XlatSrcAddr: '10.0.0.1' }],
  ['networkEvents', { NetworkEvents: [] }],
])('sees %s by one field of one flow', (feature, fields) => {
  expect([...featuresIn([...sampleFlows(2), sampleFlow(fields, 2)])]).toContain(feature);
});

it('looks at the newest flows only', () => {
  const old = sampleFlow({ DnsName: 'a.' }, 900);
  expect(featuresIn([...sampleFlows(499), old]).has('dnsTracking')).toBe(true);
  expect(featuresIn([...sampleFlows(500), old]).has('dnsTracking')).toBe(false);
});

it.each<[FeatureState, boolean, boolean]>([
  ['on', false, true],
  ['off', true, false],
  ['unknown', true, true],
  ['unknown', false, false],
])('takes a feature that is %s in the settings and seen %p for on: %p', (state, isSeen, isOn) => {
  const { settings } = mergeSettings({});
  const features = {
    ...settings.features,
    dnsTracking: { value: state, source: 'config' as const },
  };
  const seen = new Set(isSeen ? (['dnsTracking'] as const) : []);
  expect(featureTest({ ...settings, features }, seen)('dnsTracking')).toBe(isOn);
});
