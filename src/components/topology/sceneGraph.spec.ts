import { drawnOf } from '../../../dev/testing/drawnGraphs';
import { edgeOf, graphOf, groupOf, nodeOf } from '../../../dev/testing/graphs';
import type { Amount } from '../../model/graph/amount';
import { sceneGraph, sceneTexts } from './sceneGraph';

it('shows latencies by what they are, not by how many there were', () => {
  const mean = (sum: number, count: number): Amount => ({ kind: 'mean', sum, count });
  const edges = [
    edgeOf('a', 'b', { amount: mean(100, 100) }),
    edgeOf('b', 'a', { amount: mean(4, 1) }),
  ];
  expect(sceneGraph(drawnOf(graphOf(edges))).edges.map(({ size }) => size)).toEqual([1, 4]);
});

it('has signs for marks, the most serious first, and for what changed', () => {
  const marks = { dropped: 3, denied: 1 };
  const none = { in: undefined, out: undefined };
  const drawn = drawnOf(
    graphOf([edgeOf('a', 'b', { marks, change: 'new' }), edgeOf('b', 'a', { change: 'gone' })], {
      nodes: [nodeOf('a', 'group'), nodeOf('b')],
      groups: [groupOf('group')],
    }),
    { traffic: new Map([['group', { ...none, marks: { dropped: 3 } }]]) },
  );
  const { nodes, groups, edges } = sceneGraph(drawn);
  expect(edges.map(({ signs }) => signs)).toEqual([['bar', 'triangle', 'plus'], ['cross']]);
  expect([...nodes, ...groups].map(({ signs }) => signs)).toEqual([[], [], ['triangle']]);
});

it('has the texts of what is in the graph', () => {
  const drawn = drawnOf(graphOf([edgeOf('a', 'b')]));
  const texts = sceneTexts(drawn, {
    nodeTitle: ({ id }) => `title ${id}`,
    nodeSubtitle: ({ kind }) => kind,
    nodeNote: ({ id }) => `note ${id}`,
    edgeLabel: ({ source }) => `from ${source}`,
    edgeTitle: ({ target }) => `to ${target}`,
  });
  const of = (id: string) => [texts.nodeTitle(id), texts.nodeSubtitle(id), texts.nodeNote(id)];
  expect([of('a'), of('x')]).toEqual([
    ['title a', 'Pod', 'note a'],
    ['', undefined, ''],
  ]);
  const edge = edgeOf('a', 'b').id;
  expect([texts.edgeLabel(edge), texts.edgeTitle(edge), texts.edgeTitle('x')]).toEqual([
    'from a',
    'to b',
    '',
  ]);
});
