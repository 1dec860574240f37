import { NODE_SIZE } from '../geometry/nodeSize';
import { levelLinksOf } from './levelLinks';
import { nestingOf } from '../hierarchy/nesting';
import type { LayoutInput } from './layoutInput';

const node = (id: string, parent?: string) => ({ id, parent, ...NODE_SIZE });
const edge = (source: string, target: string, weight = 1) => ({ source, target, weight });

const input: LayoutInput = {
  nodes: [
    node('a', 'inner'),
    node('b', 'inner'),
    node('c', 'outer'),
    node('d', 'other'),
    node('e'),
  ],
  groups: [{ id: 'outer' }, { id: 'inner', parent: 'outer' }, { id: 'other' }],
  edges: [
    edge('a', 'b'),
    edge('a', 'c'),
    edge('b', 'c', 2),
    edge('a', 'd'),
    edge('c', 'd'),
    edge('e', 'a'),
    edge('a', 'a'),
    edge('a', 'gone'),
  ],
};
const links = levelLinksOf(input, nestingOf(input));

it('has traffic inside of a group between its members', () => {
  expect(links('inner')).toEqual([edge('a', 'b')]);
});

it('adds up the traffic of groups between those that lie side by side', () => {
  expect(links('outer')).toEqual([edge('inner', 'c', 3)]);
  expect(links(undefined)).toEqual([edge('outer', 'other', 2), edge('e', 'outer')]);
});

it('has nothing for what has no traffic inside', () => {
  expect(links('other')).toEqual([]);
});
