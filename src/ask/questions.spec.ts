import type { Transport } from '../api/transport';
import { scopeOf } from '../model/ends/scopes';
import { equalsFilter } from '../model/filters/fieldFilter';
import { panelById } from '../model/metrics/panels';
import { mergeSettings } from '../model/settings/mergeSettings';
import { DEFAULT_VIEW_STATE, patched, type ViewPatch } from '../model/view/viewState';
import { DEFAULT_STORE } from '../queries/flowQueries';
import { flowsQuestion } from './flowsQuestion';
import { graphQuestion } from './graphQuestion';
import { overviewChoice, panelQuestion } from './panelQuestion';
import type { AskedCluster, Question } from './question';

const { features } = mergeSettings({}).settings;
const CLUSTER: AskedCluster = { store: DEFAULT_STORE, features };
const NOW_MS = 1_700_000_000_000;

const viewOf = (patch: ViewPatch = {}) => ({ state: patched(DEFAULT_VIEW_STATE, patch) });

const panelOf = (id: string) => {
  const panel = panelById(id);
  if (!panel) throw new Error(id);
  return panel;
};

const askedPanel = (patch: ViewPatch = {}, id = 'pairs_bytes') => {
  const view = viewOf(patch);
  const panel = panelOf(id);
  return { ...view, panel, shown: [panel], choice: overviewChoice(view.state), hasLines: true };
};

/** A question of each kind about the same link. */
const QUESTIONS: Readonly<
  Record<string, (patch?: ViewPatch, cluster?: AskedCluster, nowMs?: number) => Question<unknown>>
> = {
  flows: (patch, cluster = CLUSTER, nowMs = NOW_MS) => flowsQuestion(viewOf(patch), cluster, nowMs),
  panel: (patch, cluster = CLUSTER, nowMs = NOW_MS) =>
    panelQuestion(askedPanel(patch), cluster, nowMs),
  graph: (patch, cluster = CLUSTER, nowMs = NOW_MS) => graphQuestion(viewOf(patch), cluster, nowMs),
};

const pathsOf = async (question: Question<unknown>): Promise<URL[]> => {
  const paths: URL[] = [];
  const recorder: Transport = (path) => {
    paths.push(new URL(path, 'http://loki'));
    const isLog = path.includes('direction=');
    const isRange = path.includes('/query_range?');
    const resultType = isLog ? 'streams' : isRange ? 'matrix' : 'vector';
    const body = JSON.stringify({ status: 'success', data: { resultType, result: [] } });
    return Promise.resolve({ status: 200, contentType: 'application/json', body });
  };
  await question.ask(recorder, new AbortController().signal);
  return paths;
};

describe.each(Object.entries(QUESTIONS))('the question of %s', (kind, questionOf) => {
  const { key } = questionOf();

  it('has one key at every moment', () => {
    expect(questionOf({}, CLUSTER, 0).key).toBe(key);
  });

  it.each<[string, ViewPatch]>([
    ['filters', { filters: [equalsFilter('src_address', '10.0.0.0/8')] }],
    ['record types', { recordType: 'endConnection' }],
    ['drops', { packetLoss: 'dropped' }],
    ['another time', { time: { kind: 'relative', seconds: 900 } }],
  ])('has another key for %s', (_, patch) => {
    expect(questionOf(patch).key).not.toBe(key);
  });

  it('has another key where other fields are labels', () => {
    const store = { ...DEFAULT_STORE, labels: new Set(['app']) };
    expect(questionOf({}, { ...CLUSTER, store }).key).not.toBe(key);
  });

  it('has the same key for what only looks different', () => {
    const off = { ...equalsFilter('src_name', 'a'), disabled: true };
    const looks = { flows: { columns: ['SrcAddr'] }, topology: { layout: 'grid' as const } };
    expect(questionOf({ ...looks, filters: [off], refresh: 30, selected: 'x' }).key).toBe(key);
  });

  it('asks about the time up to the moment', async () => {
    const urls = await pathsOf(questionOf({}, CLUSTER, NOW_MS));
    const ends = urls.map(
      ({ searchParams }) => searchParams.get('time') ?? searchParams.get('end'),
    );
    expect(ends.length).toBeGreaterThan(0);
    // Half a microsecond is the slack of timestamps.
    const endNs = BigInt(NOW_MS) * 1_000_000n - 500n;
    expect(ends).toContain(String(endNs));
  });

  it(`${kind === 'flows' ? 'does not care' : 'has another key'} for what figures are made of`, () => {
    const keys = [{ scope: 'owner' }, { compare: 'day' as const }, { unsampled: true }].map(
      (patch) => questionOf(patch).key,
    );
    expect(keys.map((one) => one !== key)).toEqual(keys.map(() => kind !== 'flows'));
  });
});

it('keeps panels and graphs apart by what they show', () => {
  const keyOf = (asked: ReturnType<typeof askedPanel>) => panelQuestion(asked, CLUSTER, 0).key;
  const asked = askedPanel();
  const choice = { ...asked.choice, scope: scopeOf('zone') };
  const keys = [
    asked,
    askedPanel({}, 'ports'),
    { ...asked, hasLines: false },
    { ...asked, choice },
    askedPanel({ overview: { top: 50 } }),
  ].map(keyOf);
  expect(new Set(keys).size).toBe(keys.length);
  const graphs = [{}, { metric: 'Packets' }, { function: 'sum' as const }, { groups: 'zones' }].map(
    (topology) => graphQuestion(viewOf({ scope: 'host', topology }), CLUSTER, 0).key,
  );
  expect(new Set(graphs).size).toBe(graphs.length);
});

it('asks for the time before where a link compares', async () => {
  const asked = (patch: ViewPatch) => pathsOf(panelQuestion(askedPanel(patch), CLUSTER, NOW_MS));
  const [plain, compared] = [await asked({}), await asked({ compare: 'day' })];
  expect(compared.length).toBeGreaterThan(plain.length);
});

it('holds the filters of the place', () => {
  const locked = [equalsFilter('namespace', 'shop')];
  const { key } = flowsQuestion({ ...viewOf(), locked }, CLUSTER, 0);
  expect(key).not.toBe(flowsQuestion(viewOf(), CLUSTER, 0).key);
});
