import fc from 'fast-check';
import { anyFigures, between, figuresOf, pairOf, pod, sumOf } from '../../../../dev/testing/graphs';
import { scopeOf, SCOPES } from '../../ends/scopes';
import { buildGraph } from './buildGraph';
import type { GraphFigures } from '../graphFigures';
import { groupingOf, groupingsOf } from '../../ends/groupings';

const build = (figures: GraphFigures, groups = 'none') =>
  buildGraph(figures, groupingOf(scopeOf(figures.scope), groups));

const [web, db] = [pod('web-1'), pod('db-1', { K8S_Namespace: 'data' })];
const [WEB, DB] = ['Pod~shop~web-1', 'Pod~data~db-1'];
const ADDRESS = { Addr: '203.0.113.9' };

const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

/** Each with what it lies in, from the inside out. */
const places = (figures: GraphFigures, groups: string) => {
  const { nodes, groups: all } = build(figures, groups);
  const parents = new Map([...nodes, ...all].map(({ id, parent }) => [id, parent]));
  const path = (id: string | undefined): string[] =>
    id === undefined ? [] : [id, ...path(parents.get(id))];
  return nodes.map(({ id }) => path(id));
};

it('keeps both directions apart and the traffic of an end with itself', () => {
  const { nodes, edges } = build(
    figuresOf([pairOf(web, db, 5), pairOf(db, web, 7), pairOf(web, web, 2)]),
  );
  expect(ids(nodes)).toEqual([DB, WEB]);
  expect(edges.map(({ source, target, amount }) => [source, target, amount])).toEqual([
    [WEB, DB, { kind: 'sum', value: 5 }],
    [DB, WEB, { kind: 'sum', value: 7 }],
    [WEB, WEB, { kind: 'sum', value: 2 }],
  ]);
});

it('puts 10,000 pairs of the same ends together', () => {
  const addresses = (at: number) => ({ Addr: `10.128.${at >> 8}.${at & 255}` });
  const pairs = Array.from({ length: 10_000 }, (_, at) =>
    pairOf({ ...web, ...addresses(at) }, db, 3),
  );
  const { nodes, edges } = build(figuresOf(pairs));
  expect(nodes).toHaveLength(2);
  expect(edges.map(({ amount }) => amount)).toEqual([{ kind: 'sum', value: 30_000 }]);
});

it('knows absent ends as outside', () => {
  const { nodes, edges } = build(figuresOf([pairOf({}, web), pairOf({}, {})]));
  expect(ids(nodes)).toEqual(['Outside', WEB]);
  expect(ids(edges)).toEqual([`Outside~~~${WEB}`, 'Outside~~~Outside']);
});

it('tells two kinds of one name apart', () => {
  const service = { ...web, K8S_Type: 'Service' };
  expect(ids(build(figuresOf([pairOf(web, service)])).nodes)).toEqual([WEB, 'Service~shop~web-1']);
});

it('tells names of 253 characters apart', () => {
  const long = 'n'.repeat(252);
  const { nodes } = build(figuresOf([pairOf(pod(`${long}a`), pod(`${long}b`))]));
  expect(new Set(ids(nodes)).size).toBe(2);
});

it('keeps edges that have nothing', () => {
  const { edges } = build(figuresOf([pairOf(web, db, 0)]));
  expect(edges.map(({ amount }) => amount)).toEqual([{ kind: 'sum', value: 0 }]);
});

it('is empty when there is nothing', () => {
  expect(build(figuresOf([]))).toEqual({ nodes: [], groups: [], edges: [] });
});

it('counts drops and denials on the edges that they are of', () => {
  const figures = figuresOf([pairOf(web, db, 5)], {
    marks: {
      dropped: [{ labels: between(web, db), value: 3 }],
      denied: [{ labels: between({ ...web, Addr: '10.128.9.9' }, db), value: 2 }],
    },
  });
  expect(build(figures).edges).toMatchObject([{ marks: { dropped: 3, denied: 2 } }]);
});

it.each<[string, Partial<GraphFigures>, unknown]>([
  ['of sums is zero', {}, [{ amount: { kind: 'sum', value: 0 }, marks: { denied: 2 } }]],
  [
    'of rates is zero at each step',
    {
      pairs: [
        { labels: between(web, web), amount: { kind: 'series', values: [1, 2], take: 'max' } },
      ],
    },
    [{}, { amount: { kind: 'series', values: [0, 0], take: 'max' }, marks: { denied: 2 } }],
  ],
  ['of latencies is unknown', { unit: 'ns' }, []],
])('what was only denied %s', (_what, rest, edges) => {
  const marks = { denied: [{ labels: between(web, db), value: 2 }] };
  expect(build(figuresOf([], { ...rest, marks })).edges).toMatchObject(edges as object[]);
});

it('puts pods into workloads in namespaces', () => {
  expect(places(figuresOf([pairOf(web, db)]), 'namespaces+owners')).toEqual([
    [DB, 'OwnerName:Deployment~data~db', 'Namespace~data'],
    [WEB, 'OwnerName:Deployment~shop~web', 'Namespace~shop'],
  ]);
});

it('names outer groups before those that lie in them', () => {
  expect(ids(build(figuresOf([pairOf(web, db)]), 'namespaces+owners').groups)).toEqual([
    'Namespace~data',
    'Namespace~shop',
    'OwnerName:Deployment~data~db',
    'OwnerName:Deployment~shop~web',
  ]);
});

it('leaves a workload out that is its only pod, and keeps one with other pods', () => {
  const lone = pod('lone', { K8S_OwnerName: 'lone', K8S_OwnerType: 'Pod' });
  const owner = { K8S_OwnerName: 'own', K8S_OwnerType: 'Pod' };
  expect(
    places(
      figuresOf([pairOf(lone, lone), pairOf(pod('own', owner), pod('other', owner))]),
      'owners',
    ),
  ).toEqual([
    ['Pod~shop~lone'],
    ['Pod~shop~other', 'OwnerName:Pod~shop~own'],
    ['Pod~shop~own', 'OwnerName:Pod~shop~own'],
  ]);
  expect(places(figuresOf([pairOf(lone, lone)]), 'namespaces+owners')).toEqual([
    ['Pod~shop~lone', 'Namespace~shop'],
  ]);
});

it('keeps a workload of one pod that is called otherwise', () => {
  expect(places(figuresOf([pairOf(web, web)]), 'owners')).toEqual([
    [WEB, 'OwnerName:Deployment~shop~web'],
  ]);
});

it('puts addresses outside into their subnet, else into their block', () => {
  const labelled = { Addr: '198.51.100.7', SubnetLabel: 'EXT:partner' };
  const [block, subnet] = places(figuresOf([pairOf(ADDRESS, labelled)]), 'namespaces').map(
    ([, group = '']) => group,
  );
  expect(block).toMatch(/^Subnet~EXT:partner/);
  expect(subnet).toMatch(/^Block~203.0.113.0-24/);
});

it('does not put objects into subnets', () => {
  expect(places(figuresOf([pairOf({ ...web, SubnetLabel: 'Pods' }, web)]), 'none')).toEqual([
    [WEB],
  ]);
});

it('puts what answers put into several groups into the one with the smallest id', () => {
  const moved = (zone: string) => ({ ...web, K8S_Zone: zone });
  const pairs = ['c', 'a', 'b'].map((zone) => pairOf(moved(zone), db));
  expect(places(figuresOf(pairs), 'zones')).toEqual([[DB], [WEB, 'Zone~a']]);
});

it('draws a cluster with all its traffic inside', () => {
  const pairs = [
    { labels: { K8S_ClusterName: 'blue' }, amount: { kind: 'sum', value: 4 } as const },
  ];
  const { nodes, edges } = build(figuresOf(pairs, { scope: 'cluster' }));
  expect(nodes).toEqual([
    { id: 'Cluster~blue', kind: 'Cluster', labels: { K8S_ClusterName: 'blue' } },
  ]);
  expect(edges).toMatchObject([{ source: 'Cluster~blue', target: 'Cluster~blue' }]);
});

it('leaves out levels that the scope which was answered does not lie in', () => {
  const both = groupingOf(scopeOf('resource'), 'namespaces+owners');
  const graph = buildGraph(figuresOf([pairOf(web, db)], { scope: 'owner' }), both);
  expect(ids(graph.groups)).toEqual(['Namespace~data', 'Namespace~shop']);
  expect(buildGraph(figuresOf([pairOf(web, db)], { scope: 'namespace' }), both).groups).toEqual([]);
});

const everyPlace = SCOPES.flatMap((scope) => groupingsOf(scope).map(({ id }) => [scope.id, id]));

it.each(everyPlace as [string, string][])('conserves all numbers at %s in %s', (scope, groups) => {
  fc.assert(
    fc.property(anyFigures(scope), (figures) => {
      const { nodes, groups: all, edges } = build(figures, groups);
      const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
      expect(sumOf(edges)).toBe(
        total(figures.pairs.map(({ amount }) => (amount.kind === 'sum' ? amount.value : NaN))),
      );
      expect(total(edges.map(({ marks }) => marks.dropped ?? 0))).toBe(
        total((figures.marks.dropped ?? []).map(({ value }) => value)),
      );
      expect(total(edges.map(({ marks }) => marks.denied ?? 0))).toBe(
        total((figures.marks.denied ?? []).map(({ value }) => value)),
      );
      const known = [...nodes, ...all].map(({ id }) => id);
      expect(new Set(known).size).toBe(known.length);
      for (const { source, target } of edges) {
        expect(ids(nodes)).toContain(source);
        expect(ids(nodes)).toContain(target);
      }
      all.forEach(({ parent }, at) => {
        if (parent !== undefined) expect(ids(all.slice(0, at))).toContain(parent);
      });
    }),
    { numRuns: 40 },
  );
});

it('does not look at the order of an answer', () => {
  const shuffled = anyFigures('resource').chain((figures) =>
    fc.tuple(
      fc.constant(figures),
      fc.shuffledSubarray([...figures.pairs], { minLength: figures.pairs.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([figures, pairs]) => {
      const byId = ({ edges, ...graph }: ReturnType<typeof build>) => ({
        ...graph,
        edges: new Map(edges.map((edge) => [edge.id, edge])),
      });
      expect(byId(build({ ...figures, pairs }, 'namespaces+owners'))).toEqual(
        byId(build(figures, 'namespaces+owners')),
      );
    }),
  );
});
