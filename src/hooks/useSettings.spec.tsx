import { consoleFetch } from '@openshift-console/dynamic-plugin-sdk';
import { screen, waitFor } from '@testing-library/react';
import { openAt } from '../../dev/testing/openPage';
import {
  clusterAnswers,
  clusterFails,
  clusterHesitates,
  refused,
} from '../../dev/testing/serverAnswers';
import { useSettings, type KnownSettings } from './useSettings';

let known: KnownSettings;
const Probe = () => {
  known = useSettings();
  return known.ready.loki ? <output data-test="loaded" /> : null;
};

const load = async (): Promise<KnownSettings> => {
  openAt(<Probe />);
  await screen.findByTestId('loaded');
  return known;
};

const asked = () => jest.mocked(consoleFetch).mock.calls.map(([url]) => url);

beforeEach(() => jest.mocked(consoleFetch).mockReset());

it('knows nothing before it has asked', async () => {
  clusterAnswers({});
  openAt(<Probe />);
  expect(known.ready).toEqual({ cluster: false, loki: false });
  expect(await screen.findByTestId('loaded')).toBeInTheDocument();
});

it('joins the FlowCollector, config.json and what Loki holds', async () => {
  clusterAnswers({
    flowCollector: { agent: { ebpf: { sampling: 50 } } },
    config: { loki: { tenant: 'ours' } },
    labels: ['app', 'SrcK8S_Namespace'],
  });
  const { settings, problems } = await load();
  expect(settings.sampling).toEqual({ value: 50, source: 'flowCollector' });
  expect(settings.loki.tenant).toEqual({ value: 'ours', source: 'config' });
  expect(settings.loki.streamLabels).toEqual({
    value: expect.arrayContaining(['app', 'SrcK8S_Namespace']) as string[],
    source: 'data',
  });
  expect(problems).toEqual([]);
});

it('asks Loki where config.json says it is', async () => {
  clusterAnswers({ config: { loki: { pathPrefix: '/elsewhere' } } });
  await load();
  const labels = asked().filter((url) => url.includes('/labels'));
  expect(labels).toHaveLength(1);
  expect(labels[0]).toContain('/loki/elsewhere/loki/api/v1/labels');
});

it.each([
  [403, 'forbidden'],
  [404, 'absent'],
  [500, 'unknown'],
  [503, 'unknown'],
])('tells a FlowCollector that answers %d', async (status, kind) => {
  clusterAnswers({});
  clusterFails('/flowcollectors/cluster', refused(status));
  const { settings } = await load();
  expect(settings.flowCollector).toEqual({ kind });
  expect(settings.sampling.source).toBe('default');
});

it('names a config.json that is no JSON, and goes on', async () => {
  clusterAnswers({ config: '{ "loki": ' });
  const { problems, settings } = await load();
  expect(problems.join()).toContain('config.json');
  expect(settings.loki.tenant.source).not.toBe('config');
});

it('goes on without labels where Loki does not answer', async () => {
  clusterAnswers({});
  clusterFails('/loki/', new Error('no'));
  const { settings } = await load();
  expect(settings.loki.streamLabels.source).not.toBe('data');
  expect(settings.loki.streamLabels.value.length).toBeGreaterThan(0);
});

it('is ready for what needs the cluster alone while Loki has not answered', async () => {
  clusterAnswers({
    flowCollector: { agent: { ebpf: { sampling: 50 } } },
    labels: ['app', 'SrcK8S_Namespace'],
  });
  const say = clusterHesitates('/loki/');
  openAt(<Probe />);
  await waitFor(() => expect(known.ready).toEqual({ cluster: true, loki: false }));
  expect(known.settings.sampling).toEqual({ value: 50, source: 'flowCollector' });
  expect(known.settings.loki.streamLabels.source).not.toBe('data');
  say();
  expect(await screen.findByTestId('loaded')).toBeInTheDocument();
  expect(known.settings.loki.streamLabels.source).toBe('data');
});

it.each([404, 403, 500])('goes on where config.json answers %d', async (status) => {
  clusterAnswers({ flowCollector: { agent: { ebpf: { sampling: 50 } } } });
  clusterFails('/config.json', refused(status));
  const { settings, problems } = await load();
  expect(problems).toEqual([]);
  expect(settings.sampling.value).toBe(50);
  expect(settings.loki.tenant.source).not.toBe('config');
});

it('asks each of them once', async () => {
  clusterAnswers({});
  await load();
  await waitFor(() => expect(asked()).toHaveLength(3));
  expect(new Set(asked()).size).toBe(3);
});
