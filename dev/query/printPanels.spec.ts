import type { Transport } from '../../src/api/transport';
import { decodeUrl } from '../../src/model/url/decodeUrl';
import { DEFAULT_STORE } from '../../src/queries/flowQueries';
import { type AskedLink, clusterOf, pathsOf } from './asked';
import { printPanels } from './printPanels';

const NOW_MS = 1_700_000_400_000;

const askedOf = (search: string): AskedLink => ({
  view: { state: decodeUrl('/observe/network/overview', `?${search}`).state },
  cluster: clusterOf(DEFAULT_STORE),
  nowMs: NOW_MS,
});

const LABELS = { SrcK8S_Namespace: 'shop', DstK8S_Namespace: 'db' };

/** 600 in the five minutes up to now, 300 in those before. */
const loki: Transport = (path) => {
  const parameters = new URLSearchParams(path.split('?')[1]);
  const isNow = Number(parameters.get('time')) > (NOW_MS - 1000) * 1e6;
  const isRange = path.includes('/query_range?');
  const group = { metric: LABELS, value: [0, isNow ? '600' : '300'] };
  const data = isRange
    ? { resultType: 'matrix', result: [] }
    : { resultType: 'vector', result: [group] };
  const body = JSON.stringify({ status: 'success', data });
  return Promise.resolve({ status: 200, contentType: 'application/json', body });
};

const print = async (search: string): Promise<unknown[]> => {
  const lines: string[] = [];
  await printPanels(loki, askedOf(search), (text) => lines.push(text));
  return lines.map((line) => JSON.parse(line) as unknown);
};

it('prints a line for each panel of a link, with what the page shows', async () => {
  const [bytes, packets, ...rest] = await print('panels=pairs_bytes,pairs_packets&scope=namespace');
  expect(bytes).toMatchObject({
    panel: 'pairs_bytes',
    scope: 'namespace',
    series: [{ labels: LABELS, total: 600, average: 2 }],
    total: { total: 600, average: 2 },
    others: { total: 0 },
  });
  expect(bytes).not.toHaveProperty('totalBefore');
  expect(packets).toMatchObject({ panel: 'pairs_packets' });
  expect(rest).toEqual([]);
});

it('compares where the link does', async () => {
  const [bytes] = await print('panels=pairs_bytes&compare=previous');
  expect(bytes).toMatchObject({
    series: [{ total: 600, before: { total: 300, average: 1 } }],
    totalBefore: { total: 300, average: 1 },
  });
});

it('explains what is asked of both windows', async () => {
  const paths = async (search: string) => (await pathsOf(printPanels, askedOf(search))).length;
  expect(await paths('panels=pairs_bytes&compare=day')).toBeGreaterThan(
    await paths('panels=pairs_bytes'),
  );
});
