import { consoleFetch, k8sGet } from '@openshift-console/dynamic-plugin-sdk';
import { screen, waitFor } from '@testing-library/react';
import { openAt } from '../../dev/testing/openPage';
import { answer, clusterAnswers } from '../../dev/testing/serverAnswers';
import { useSettings, type KnownSettings } from './useSettings';

let known: KnownSettings;
const Probe = () => {
  known = useSettings();
  return known.isLoaded ? <output data-test="loaded" /> : null;
};

const load = async (): Promise<KnownSettings> => {
  openAt(<Probe />);
  await screen.findByTestId('loaded');
  return known;
};

const refused = (status: number) => Object.assign(new Error('no'), { response: { status } });
const asked = () => jest.mocked(consoleFetch).mock.calls.map(([url]) => url);

beforeEach(() => jest.mocked(consoleFetch).mockReset());

it('knows nothing before it has asked', async () => {
  clusterAnswers({});
  openAt(<Probe />);
  expect(known.isLoaded).toBe(false);
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
])('tells a FlowCollector that answers %d', async (status, kind) => {
  clusterAnswers({});
  jest.mocked(k8sGet).mockRejectedValue(refused(status));
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
  jest
    .mocked(consoleFetch)
    .mockImplementation((url) =>
      url.endsWith('/config.json') ? Promise.resolve(answer({})) : Promise.reject(new Error('no')),
    );
  const { settings } = await load();
  expect(settings.loki.streamLabels.source).not.toBe('data');
  expect(settings.loki.streamLabels.value.length).toBeGreaterThan(0);
});

it('asks each of them once', async () => {
  clusterAnswers({});
  await load();
  await waitFor(() => expect(asked()).toHaveLength(2));
  expect(new Set(asked()).size).toBe(2);
});
