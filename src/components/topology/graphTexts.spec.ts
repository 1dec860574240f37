import { useTranslation } from 'react-i18next';
import type { Amount } from '../../model/graph/amount';
import type { GraphEdge, GraphNode } from '../../model/graph/graph';
import { type AmountStyle, amountText } from './amountTexts';
import { edgeFacts } from './edgeTexts';
import { nodeLine, nodeName, nodePlace } from './nodeTexts';

const { t } = useTranslation();

const style = (rest: Partial<AmountStyle>): AmountStyle => ({
  unit: 'bytes',
  isTotal: false,
  seconds: 100,
  locale: 'en',
  ...rest,
});

const sum = (value: number): Amount => ({ kind: 'sum', value });

describe('an amount', () => {
  it.each<[Amount, Partial<AmountStyle>, string]>([
    [sum(120_000), {}, '1.2 kBps'],
    [sum(120_000), { isTotal: true }, '120 kB'],
    [sum(50), { unit: 'flows' }, '30'],
    [{ kind: 'series', values: [1, 7000, 3], take: 'max' }, {}, '7 kBps'],
    [{ kind: 'mean', sum: 10, count: 4 }, { unit: 'ms' }, '2.5 ms'],
    [{ kind: 'mean', sum: 10, count: 4 }, { unit: 'ms', isTotal: true }, '2.5 ms'],
    [{ kind: 'quantile', value: 4_000_000, isBound: true }, { unit: 'ns' }, '≤ 4 ms'],
    [{ kind: 'quantile', value: 4_000_000, isBound: false }, { unit: 'ns' }, '4 ms'],
  ])('%j in %j is %s', (amount, how, text) => {
    expect(amountText(amount, style(how))).toBe(text);
  });
});

const node = (kind: string, labels: GraphNode['labels'], rest: Partial<GraphNode> = {}) => ({
  id: 'x',
  kind,
  labels,
  ...rest,
});

const POD = { K8S_Name: 'web-1', K8S_Type: 'Pod', K8S_Namespace: 'shop' };

describe('a node', () => {
  it.each([
    [node('Pod', POD), 'resource', 'web-1', 'shop'],
    [node('Pod', POD, { parent: 'shop' }), 'resource', 'web-1', undefined],
    [node('Namespace', { K8S_Namespace: 'shop' }), 'namespace', 'shop', 'Namespace'],
    [
      node('Namespace', { K8S_Namespace: 'shop' }, { members: 7 }),
      'owner',
      'shop',
      'Namespace, 7 inside',
    ],
    [node('Address', { Addr: '10.0.0.1', SubnetLabel: 'lab' }), 'resource', '10.0.0.1', 'lab'],
    [
      node('Block', { Block: '203.0.113.0/24' }),
      'resource',
      '203.0.113.0/24',
      'Block of addresses',
    ],
    [node('Outside', {}), undefined, 'No namespace', 'Outside or not known'],
    [node('Outside', {}), 'zone', 'No zone', 'Outside or not known'],
    [node('Rest', {}, { members: 40 }), 'owner', '40 others with little traffic', undefined],
  ])('%j at %s is %s in %s', (one, scope, name, place) => {
    expect([nodeName(one, scope, t), nodePlace(one, t)]).toEqual([name, place]);
  });

  it('is told apart from others of its name in one line', () => {
    expect(nodeLine(node('Pod', POD, { parent: 'shop' }), 'resource', t)).toBe('web-1 · shop');
    expect(nodeLine(node('Zone', { K8S_Zone: 'a' }), 'zone', t)).toBe('a');
  });
});

it('says all of an edge, what is wrong with it and what has changed', () => {
  const edge: GraphEdge = {
    id: 'e',
    source: 'a',
    target: 'b',
    amount: sum(0),
    before: sum(100),
    marks: { dropped: 1200, denied: 3 },
    change: 'gone',
  };
  expect(edgeFacts(edge, style({}), t)).toBe(
    '0 Bps, before: 1 Bps, 1.2k packets dropped, 3 flows denied by policies, gone',
  );
  const calm: GraphEdge = {
    id: 'e',
    source: 'a',
    target: 'b',
    amount: sum(100),
    marks: {},
  };
  expect(edgeFacts(calm, style({}), t)).toBe('1 Bps');
});
