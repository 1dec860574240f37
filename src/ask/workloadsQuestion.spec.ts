import type { Transport } from '../api/transport';
import { equalsFilter } from '../model/filters/fieldFilter';
import { mergeSettings } from '../model/settings/mergeSettings';
import { DEFAULT_VIEW_STATE, patched, type ViewPatch } from '../model/view/viewState';
import { DEFAULT_STORE } from '../queries/flowQueries';
import { workloadsQuestion } from './workloadsQuestion';

const CLUSTER = { store: DEFAULT_STORE, features: mergeSettings({}).settings.features };
const NOW_MS = 1_700_000_000_000;

const questionOf = (patch: ViewPatch = {}, nowMs = NOW_MS) =>
  workloadsQuestion({ state: patched(DEFAULT_VIEW_STATE, patch) }, CLUSTER, nowMs);

const queryOf = (path: string): string =>
  new URLSearchParams(path.split('?')[1]).get('query') ?? '';

const WEB = { K8S_Namespace: 'shop', K8S_OwnerName: 'web', K8S_OwnerType: 'Deployment' };

const at = (prefix: string): Record<string, string> =>
  Object.fromEntries(Object.entries(WEB).map(([name, text]) => [`${prefix}${name}`, text]));

/** 100 bytes in, 40 of them calls, some from outside; 60 bytes out. */
const loki: Transport = (path) => {
  const query = queryOf(path);
  const groups = query.includes('SrcSubnetLabel')
    ? [
        [at('Dst'), '30'],
        [{ ...at('Dst'), SrcK8S_Type: 'Pod', SrcK8S_Namespace: 'edge' }, '10'],
      ]
    : query.includes('DstK8S_OwnerType')
      ? [[at('Dst'), '100']]
      : [[at('Src'), '60']];
  const result = groups.map(([metric, value]) => ({ metric, value: [0, value] }));
  const body = JSON.stringify({ status: 'success', data: { resultType: 'vector', result } });
  return Promise.resolve({ status: 200, contentType: 'application/json', body });
};

it('has one key at every moment, and another one for other flows', () => {
  const { key } = questionOf();
  expect(questionOf({}, 0).key).toBe(key);
  expect(questionOf({ scope: 'zone', evidence: { carries: 'CVE-1' } }).key).toBe(key);
  const others: readonly ViewPatch[] = [
    { filters: [equalsFilter('namespace', 'shop')] },
    { time: { kind: 'relative', seconds: 900 } },
    { unsampled: true },
    { traffic: 'addressed' },
  ];
  const keys = others.map((patch) => questionOf(patch).key);
  expect(new Set([key, ...keys]).size).toBe(others.length + 1);
});

it('answers who runs there and who calls, each branch of calls asked for on its own', async () => {
  const answer = await questionOf().ask(loki, new AbortController().signal);
  expect(answer.workloads).toEqual([
    {
      workload: { namespace: 'shop', kind: 'Deployment', name: 'web' },
      bytesIn: 100,
      bytesOut: 60,
      calls: { outside: 60, otherNamespaces: 20 },
    },
  ]);
  expect(answer).toMatchObject({
    isExact: true,
    window: { startMs: NOW_MS - 300_000, endMs: NOW_MS },
  });
  expect(answer.queries).toHaveLength(4);
});
