import { groupOf, nodeOf } from '../../../../dev/testing/graphs';
import { ancestorsIn, groupsAround } from './ancestors';

const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

const CYCLE = [groupOf('a', 'b'), groupOf('b', 'a')];

it('finds what something lies in, from the inside out', () => {
  const ancestorsOf = ancestorsIn([groupOf('inner', 'outer'), groupOf('outer')]);
  expect(ids(ancestorsOf(nodeOf('x', 'inner')))).toEqual(['inner', 'outer']);
  expect(ancestorsOf(nodeOf('x'))).toEqual([]);
  expect(ancestorsOf(nodeOf('x', 'nowhere'))).toEqual([]);
});

it('finds its way out of groups that lie in each other', () => {
  expect(ids(ancestorsIn(CYCLE)(nodeOf('x', 'a')))).toEqual(['a', 'b']);
  expect(ids(ancestorsIn([groupOf('a', 'a')])(nodeOf('x', 'a')))).toEqual(['a']);
});

it('keeps groups that hold something, outer ones first', () => {
  const groups = [groupOf('inner', 'outer'), groupOf('empty', 'outer'), groupOf('outer')];
  expect(ids(groupsAround([nodeOf('x', 'inner')], groups))).toEqual(['outer', 'inner']);
});

it('takes groups that lie in each other apart', () => {
  expect(groupsAround([nodeOf('x', 'a'), nodeOf('y', 'b')], CYCLE)).toEqual([
    groupOf('a'),
    groupOf('b'),
  ]);
});
