import fc from 'fast-check';
import type { Labels } from '../metrics/figures';
import { edgeId, nodeId } from './nodeId';

/** As links hold them (`model/view/parameter.ts`). */
const ID = /^[\w.:~-]{1,256}$/;

const LONG = 'n'.repeat(253);

it.each<[string, string, Labels]>([
  ['Pod~shop~web-1', 'Pod', { K8S_Name: 'web-1', K8S_Type: 'Pod', K8S_Namespace: 'shop' }],
  ['Node~worker-1', 'Node', { K8S_Name: 'worker-1', K8S_Type: 'Node' }],
  ['HostName:Node~worker-1', 'Node', { K8S_HostName: 'worker-1' }],
  [
    'OwnerName:Deployment~shop~web',
    'Deployment',
    { K8S_OwnerName: 'web', K8S_OwnerType: 'Deployment', K8S_Namespace: 'shop' },
  ],
  ['Namespace~shop', 'Namespace', { K8S_Namespace: 'shop' }],
  ['Zone~eu-1a', 'Zone', { K8S_Zone: 'eu-1a' }],
  ['Address~2001:db8::1', 'Address', { Addr: '2001:db8::1' }],
  ['Cluster', 'Cluster', {}],
  ['Outside', 'Outside', {}],
  ['Rest', 'Rest', {}],
])('%s can be read', (id, kind, labels) => {
  expect(nodeId(kind, labels)).toBe(id);
});

it('keeps of other texts what can be read', () => {
  expect(nodeId('Subnet', { SubnetLabel: 'EXT: payment' })).toMatch(
    /^Subnet~EXT:-payment~~\w{28}$/,
  );
  expect(nodeId('Block', { Block: '203.0.113.0/24' })).toMatch(/^Block~203.0.113.0-24~~\w{28}$/);
});

const owner = (name: string, namespace?: string): [string, Labels] => [
  'Service',
  {
    K8S_OwnerName: name,
    K8S_OwnerType: 'Service',
    ...(namespace !== undefined && { K8S_Namespace: namespace }),
  },
];
const object = (kind: string, name: string, namespace?: string): [string, Labels] => [
  kind,
  {
    K8S_Name: name,
    K8S_Type: kind,
    ...(namespace !== undefined && { K8S_Namespace: namespace }),
  },
];

it.each<[string, [string, Labels], [string, Labels]]>([
  ['a Service and itself as an owner', object('Service', 'web', 'shop'), owner('web', 'shop')],
  ['two kinds of one name', object('Pod', 'web', 'shop'), object('Service', 'web', 'shop')],
  [
    'a kind called as one of ours',
    object('Namespace', 'shop'),
    ['Namespace', { K8S_Namespace: 'shop' }],
  ],
  ['an object called Outside', object('Outside', 'x'), ['Outside', {}]],
  ['a name with a separator', object('Pod', 'a~b'), object('Pod', 'b', 'a')],
  ['a kind with a separator', object('Pod~a', 'b'), object('Pod', 'b', 'a')],
  ['a kind that looks marked', object('OwnerName:Service', 'web', 'shop'), owner('web', 'shop')],
  ['names that are long alike', object('Pod', `${LONG}a`), object('Pod', `${LONG}b`)],
  ['names that are cleaned alike', object('Pod', 'a/b'), object('Pod', 'a b')],
  ['prototypes', object('constructor', 'x'), object('toString', 'x')],
])('tells %s apart', (_what, a, b) => {
  expect(nodeId(...a)).not.toBe(nodeId(...b));
});

it('does not look at the order of labels', () => {
  const [kind, labels] = object('Pod', 'web', 'shop');
  const reversed = Object.fromEntries(Object.entries(labels).reverse());
  expect(nodeId(kind, reversed)).toBe(nodeId(kind, labels));
});

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('a', '~', ':', '-'), minLength: 1, maxLength: 6 }),
);
const anyNode = fc.oneof(
  fc.tuple(text, text, fc.option(text, { nil: undefined })).map((parts) => object(...parts)),
  fc.tuple(text, fc.option(text, { nil: undefined })).map((parts) => owner(...parts)),
  text.map((K8S_Namespace): [string, Labels] => ['Namespace', { K8S_Namespace }]),
  text.map((SubnetLabel): [string, Labels] => ['Subnet', { SubnetLabel }]),
);

it('fits into a link and is of one node only', () => {
  fc.assert(
    fc.property(fc.array(anyNode, { minLength: 2, maxLength: 20 }), (nodes) => {
      const byId = new Map<string, string>();
      for (const [kind, labels] of nodes) {
        const id = nodeId(kind, labels);
        expect(id).toMatch(ID);
        const node = JSON.stringify([kind, labels]);
        expect(byId.get(id) ?? node).toBe(node);
        byId.set(id, node);
      }
    }),
  );
});

it('names edges by their ends, each way', () => {
  expect(edgeId('Pod~a', 'Pod~b')).toBe('Pod~a~~~Pod~b');
  expect(edgeId('Pod~b', 'Pod~a')).toBe('Pod~b~~~Pod~a');
});

it('has an id of its own for every edge, however long its ends are', () => {
  fc.assert(
    fc.property(anyNode, anyNode, (a, b) => {
      const [one, other] = [nodeId(...a), nodeId(...b)];
      const ids = [edgeId(one, other), edgeId(other, one), edgeId(one, one)];
      for (const id of ids) expect(id).toMatch(ID);
      for (const id of ids) expect([one, other]).not.toContain(id);
      expect(new Set(ids).size).toBe(one === other ? 1 : 3);
    }),
  );
  const [a, b] = [object('Pod', LONG), object('Pod', `${LONG}b`)].map((node) => nodeId(...node));
  expect(edgeId(a ?? '', b ?? '')).toMatch(ID);
  expect(edgeId(a ?? '', b ?? '')).not.toBe(edgeId(b ?? '', a ?? ''));
});
