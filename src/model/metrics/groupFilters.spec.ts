import { VARIED_FLOWS as FLOWS } from '../../../dev/testing/variedFlows';
import { applyChoice } from '../filters/filterChoice';
import { shapeOf, valuesOf } from '../fields/fieldValues';
import type { Flow } from '../flows/flow';
import { predicateOf } from '../filters/matches';
import { printResourceName } from '../ends/resourceName';
import { viewExpression } from '../filters/viewExpression';
import { groupKey } from './figures';
import { groupChoices, groupResources } from './groupFilters';
import { panelById, panelFields, PANELS, type Panel } from './panels';
import { SCOPES, scopeOf, type Scope } from '../ends/scopes';

const linesOf = (flows: readonly Flow[]) => flows.map(({ line }) => line);

/** The group that a flow is counted in. */
const groupOf = (flow: Flow, panel: Panel, scope: Scope) => ({
  labels: Object.fromEntries(
    panelFields(panel, scope).flatMap((field) =>
      valuesOf(flow, field).map((text) => [field, text] as const),
    ),
  ),
});

const NOTHING = { match: 'all', recordType: 'flowLog', packetLoss: 'all' } as const;

const selected = (filters: Parameters<typeof viewExpression>[0]['filters']): Flow[] =>
  FLOWS.filter(predicateOf(viewExpression({ ...NOTHING, filters })));

const EXACT = { pairs: 'only', sources: 'source', destinations: 'destination' } as const;
const exactKey = ({ by }: Panel, scope: Scope) =>
  'ends' in by && !scope.flowFields ? EXACT[by.ends] : 'only';

const choose = (labels: Record<string, string>, id: string, scope = 'namespace') => {
  const panel = panelById(id);
  if (!panel) throw new Error(id);
  return groupChoices({ labels }, { panel, scope: scopeOf(scope) });
};

const chips = (
  filters: readonly { id: string; comparator: string; values: readonly { text: string }[] }[],
) =>
  filters.map(
    ({ id, comparator, values }) => `${id}${comparator}${values.map(({ text }) => text).join()}`,
  );

/** Groups that filters can say exactly: no lists, and nothing of our own making. */
const EXACT_PANELS = PANELS.filter(
  ({ by }) =>
    'ends' in by ||
    (!by.titleOf && by.fields.every((field) => ['text', 'integer'].includes(shapeOf(field)))),
);

it.each(
  SCOPES.flatMap((scope) =>
    EXACT_PANELS.map((panel) => [panel.id, scope.id, panel, scope] as const),
  ),
)('selects exactly the flows of every group of %s at scope %s', (_id, _scopeId, panel, scope) => {
  for (const flow of FLOWS) {
    const group = groupOf(flow, panel, scope);
    const same = FLOWS.filter(
      (other) => groupKey(groupOf(other, panel, scope)) === groupKey(group),
    );
    const choice = groupChoices(group, { panel, scope }).find(
      ({ key }) => key === exactKey(panel, scope),
    );
    expect(linesOf(selected(choice?.filters ?? []))).toEqual(linesOf(same));
  }
});

it('asks for each item of a list', () => {
  expect(chips(choose({ Flags: '["SYN","ACK"]' }, 'tcp_flags')[0]?.filters ?? [])).toEqual([
    'tcp_flags=SYN',
    'tcp_flags=ACK',
  ]);
});

it('offers nothing where no filters say the group', () => {
  expect(choose({ Reach: 'egress' }, 'reach')).toEqual([]);
});

it('names a workload by kind, namespace and name', () => {
  const labels = {
    SrcK8S_OwnerName: 'api',
    SrcK8S_OwnerType: 'Deployment',
    SrcK8S_Namespace: 'shop',
    DstSubnetLabel: 'partner',
  };
  expect(chips(choose(labels, 'pairs_bytes', 'owner')[0]?.filters ?? [])).toEqual([
    `src_resource=${printResourceName({ kind: 'Deployment', namespace: 'shop', name: 'api' })}`,
    'src_subnet_label=',
    'dst_owner_name=',
    'dst_subnet_label=partner',
  ]);
});

it('offers the sides of one end', () => {
  expect(
    choose({ SrcK8S_Namespace: 'shop' }, 'sources_bytes').map(({ key, filters }) => [
      key,
      ...chips(filters),
    ]),
  ).toEqual([
    ['source', 'src_namespace=shop'],
    ['destination', 'dst_namespace=shop'],
    ['either', 'namespace=shop'],
    ['exclude', 'src_namespace!=shop'],
  ]);
});

it('offers both ends of a pair, together and alone', () => {
  const labels = { SrcK8S_Namespace: 'shop', DstK8S_Namespace: 'db' };
  expect(choose(labels, 'pairs_bytes').map(({ key, filters }) => [key, ...chips(filters)])).toEqual(
    [
      ['only', 'src_namespace=shop', 'dst_namespace=db'],
      ['either', 'namespace=shop', 'namespace=db'],
      ['source', 'src_namespace=shop'],
      ['destination', 'dst_namespace=db'],
      ['exclude-source', 'src_namespace!=shop'],
      ['exclude-destination', 'dst_namespace!=db'],
    ],
  );
});

it('leaves out exactly the flows of a value', () => {
  const [, exclude] = choose({ Proto: '17' }, 'protocols');
  expect(selected(exclude?.filters ?? [])).toEqual(
    FLOWS.filter(({ fields }) => fields.Proto !== 17),
  );
});

it('narrows a filter that is there instead of widening it', () => {
  const there = [
    { id: 'src_namespace', comparator: '=', values: [{ text: 'shop' }, { text: 'db' }] },
  ] as const;
  const [source, destination] = choose({ SrcK8S_Namespace: 'shop' }, 'sources_bytes');
  expect(source && chips(applyChoice(there, source))).toEqual(['src_namespace=shop']);
  expect(destination && chips(applyChoice(there, destination))).toEqual([
    'src_namespace=shop,db',
    'dst_namespace=shop',
  ]);
});

it('does not take a name for another kind of object', () => {
  const labels = { SrcK8S_OwnerName: 'a.b', SrcK8S_OwnerType: 'Rollout' };
  expect(chips(choose(labels, 'sources_bytes', 'owner')[0]?.filters ?? [])).toEqual([
    'src_owner_name=a.b',
    'src_namespace=',
    'src_subnet_label=',
  ]);
});

it.each([
  [
    'owner',
    { SrcK8S_OwnerName: 'api', SrcK8S_OwnerType: 'Deployment', SrcK8S_Namespace: 'shop' },
    ['Deployment api'],
  ],
  [
    'namespace',
    { SrcK8S_Namespace: 'shop', DstK8S_Namespace: 'db' },
    ['Namespace shop', 'Namespace db'],
  ],
  ['namespace', { SrcK8S_Namespace: 'shop', DstK8S_Namespace: 'shop' }, ['Namespace shop']],
  ['host', { SrcK8S_HostName: 'worker-1' }, ['Node worker-1']],
  ['zone', { SrcK8S_Zone: 'eu-1a' }, []],
  ['cluster', { K8S_ClusterName: 'north' }, []],
])('finds the objects at scope %s', (scope, labels, objects) => {
  const panel = panelById('pairs_bytes');
  const found = panel ? groupResources({ labels }, { panel, scope: scopeOf(scope) }) : [];
  expect(found.map(({ kind, name }) => `${kind} ${name}`)).toEqual(objects);
});
