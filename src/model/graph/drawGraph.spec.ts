import fc from 'fast-check';
import { anyFigures, between, figuresOf, pairOf, pod, sumOf } from '../../../dev/testing/graphs';
import { scopeOf, SCOPES } from '../ends/scopes';
import type { Amount } from './amount';
import { drawGraph, type DrawRequest } from './drawGraph';
import { groupingOf, groupingsOf } from '../ends/groupings';
import { MAX_EDGES } from './steps/keepHeaviest';

const WHOLE = {
  grouping: groupingOf(scopeOf('resource'), 'namespaces'),
  hidden: undefined,
  hidesTalkers: false,
  near: undefined,
  hops: 1,
  collapsed: undefined,
  expanded: undefined,
};

const draw = (request: Partial<DrawRequest> & Pick<DrawRequest, 'now'>) =>
  drawGraph({ ...WHOLE, ...request });

const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

const [web, api, db] = [pod('web-1'), pod('api-1'), pod('db-1', { K8S_Namespace: 'data' })];
const [WEB, API, DB] = ['Pod~shop~web-1', 'Pod~shop~api-1', 'Pod~data~db-1'];
const NOW = figuresOf([pairOf(web, api, 6), pairOf(api, db, 3), pairOf(web, db, 1)]);

const range = (count: number) => Array.from({ length: count }, (_, at) => at);

it('draws all of a small graph', () => {
  const drawn = draw({ now: NOW });
  expect(ids(drawn.nodes)).toEqual([DB, API, WEB]);
  expect(ids(drawn.groups)).toEqual(['Namespace~data', 'Namespace~shop']);
  expect(drawn).toMatchObject({
    unit: 'bytes',
    shown: 1,
    isExact: true,
    folded: [],
    hidden: [],
    inside: new Map(),
  });
  expect(drawn.traffic.get('Namespace~shop')?.out).toEqual({ kind: 'sum', value: 4 });
});

it('says what it left out, and what part is left', () => {
  const drawn = draw({ now: NOW, hidden: [API, 'Pod~gone'] });
  expect(ids(drawn.hidden)).toEqual([API]);
  expect(ids(drawn.edges)).toEqual([`${WEB}~~~${DB}`]);
  expect(drawn.shown).toBeCloseTo(0.1, 10);
});

it('leaves out who talks to everyone, and says who that is', () => {
  const dns = pod('dns-1');
  const pods = range(12).map((at) => pod(`web-${at}`));
  const now = figuresOf([...pods.map((one) => pairOf(one, dns)), pairOf(web, api)]);
  expect(ids(draw({ now }).nodes)).toContain('Pod~shop~dns-1');
  const drawn = draw({ now, hidesTalkers: true });
  expect(ids(drawn.nodes)).not.toContain('Pod~shop~dns-1');
  expect(ids(drawn.hidden)).toEqual(['Pod~shop~dns-1']);
});

it('shows the surroundings of nodes and groups', () => {
  expect(ids(draw({ now: NOW, near: [WEB] }).nodes)).toEqual([DB, API, WEB]);
  const far = figuresOf([pairOf(web, api), pairOf(api, db), pairOf(db, pod('far-1'))]);
  expect(ids(draw({ now: far, near: [WEB], hops: 2 }).nodes)).toEqual([DB, API, WEB]);
  expect(ids(draw({ now: far, near: ['Namespace~data'] }).nodes)).toEqual([
    DB,
    API,
    'Pod~shop~far-1',
  ]);
});

it('draws groups as one node, and knows what they stand for', () => {
  const drawn = draw({ now: NOW, collapsed: ['Namespace~shop'] });
  expect(ids(drawn.nodes).sort()).toEqual(['Namespace~shop', DB].sort());
  expect(drawn.nodes.find(({ id }) => id === 'Namespace~shop')?.members).toBe(2);
  expect(ids(drawn.inside?.get('Namespace~shop') ?? [])).toEqual([API, WEB]);
  expect(sumOf(drawn.edges)).toBe(10);
});

it('compares what groups amount to, not only what lies in both', () => {
  const before = figuresOf([pairOf(pod('web-0'), api, 5), pairOf(api, db, 4)]);
  const open = draw({ now: NOW, before });
  expect(Object.fromEntries(open.nodes.map(({ id, change }) => [id, change]))).toEqual({
    [WEB]: 'new',
    [API]: undefined,
    [DB]: undefined,
    'Pod~shop~web-0': 'gone',
  });
  const closed = draw({ now: NOW, before, collapsed: ['Namespace~shop'] });
  expect(closed.edges).toMatchObject([
    { id: 'Namespace~shop~~~Namespace~shop', before: { value: 5 }, change: undefined },
    { id: `Namespace~shop~~~${DB}`, amount: { value: 4 }, before: { value: 4 }, change: undefined },
  ]);
  expect(closed.nodes.every(({ change }) => change === undefined)).toBe(true);
});

it('does not compare what was answered at another scope', () => {
  const before = figuresOf([], { scope: 'owner' });
  const drawn = draw({ now: NOW, before });
  expect([...drawn.nodes, ...drawn.edges].some(({ change }) => change)).toBe(false);
});

it('folds blocks of addresses where there are no groups, and draws none', () => {
  const pairs = range(400).map((at) => pairOf(web, { Addr: `203.0.${at >> 8}.${at & 255}` }, at));
  const now = figuresOf(pairs);
  const grouping = groupingOf(scopeOf('resource'), 'none');
  const drawn = draw({ now, grouping });
  expect(drawn.nodes.map(({ kind }) => kind)).toEqual(['Block', 'Block', 'Pod']);
  expect(drawn.groups).toEqual([]);
  expect(drawn.folded).toEqual([{ level: 'block', groups: 2, members: 400 }]);
  const [block] = drawn.nodes;
  const opened = draw({ now, grouping, expanded: [block?.id ?? ''] });
  expect(opened.nodes.filter(({ kind }) => kind === 'Address')).toHaveLength(256);
  expect(opened.nodes.every(({ parent }) => parent === undefined)).toBe(true);
});

it('draws the heaviest edges, says how much that is, and still counts all traffic', () => {
  const pods = range(40).map((at) => pod(`web-${at}`));
  const pairs = pods.flatMap((one) => pods.map((other) => pairOf(one, other)));
  const drawn = draw({ now: figuresOf(pairs) });
  expect(drawn.edges).toHaveLength(MAX_EDGES);
  expect(drawn.shown).toBeCloseTo(MAX_EDGES / 1600, 10);
  expect(drawn.traffic.get(WEB)?.in).toEqual({ kind: 'sum', value: 39 });
});

it.each<[string, Amount, boolean]>([
  ['a quantile of two', { kind: 'quantile', value: 1, isBound: false }, false],
  ['a mean of two', { kind: 'mean', sum: 1, count: 1 }, true],
])('says that %s is not exact', (_what, amount, isExact) => {
  const pair = { labels: between(web, db), amount };
  const other = { labels: between({ ...web, Addr: '10.128.0.2' }, db), amount };
  expect(draw({ now: figuresOf([pair, other], { unit: 'ns' }) }).isExact).toBe(isExact);
});

it('says that an answer was not exact', () => {
  expect(draw({ now: figuresOf([], { isExact: false }) }).isExact).toBe(false);
});

const everyPlace = SCOPES.flatMap((scope) =>
  groupingsOf(scope).map((grouping) => [scope.id, grouping.id, grouping] as const),
);

it.each(everyPlace)('conserves the volume at %s in %s', (scope, _groups, grouping) => {
  const figures = anyFigures(scope);
  fc.assert(
    fc.property(figures, figures, fc.boolean(), (now, before, isCompared) => {
      const request = { now, grouping, before: isCompared ? before : undefined };
      const drawn = draw(request);
      const total = now.pairs.reduce(
        (sum, { amount }) => sum + (amount.kind === 'sum' ? amount.value : NaN),
        0,
      );
      expect(sumOf(drawn.edges)).toBe(total);
      expect(drawn.shown).toBe(1);
      expect(draw(request)).toEqual(drawn);
      const [first] = drawn.nodes;
      if (!first) return;
      const hidden = draw({ ...request, hidden: [first.id] });
      const touching = drawn.edges.filter((edge) => [edge.source, edge.target].includes(first.id));
      expect(sumOf(hidden.edges)).toBe(total - sumOf(touching));
      expect(ids(hidden.nodes)).toEqual(ids(drawn.nodes.slice(1)));
    }),
    { numRuns: 10 },
  );
});
