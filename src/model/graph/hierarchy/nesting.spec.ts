import { groupOf, nodeOf } from '../../../../dev/testing/graphs';
import { nestingOf } from './nesting';

const NESTED = nestingOf({
  nodes: [nodeOf('a', 'inner'), nodeOf('b', 'outer'), nodeOf('c'), nodeOf('d', 'nowhere')],
  groups: [groupOf('outer'), groupOf('inner', 'outer')],
});

it('says what lies right inside, groups first, and what lies outside of all', () => {
  expect(NESTED.inside('outer')).toEqual(['inner', 'b']);
  expect(NESTED.inside(undefined)).toEqual(['outer', 'c', 'd']);
  expect(NESTED.inside('c')).toEqual([]);
});

it('says all that lies in a group, each before what lies in it', () => {
  expect(NESTED.allInside('outer')).toEqual(['inner', 'a', 'b']);
});

it('says what something lies in', () => {
  expect(NESTED.around('a')).toEqual(['inner', 'outer']);
  expect(['a', 'b', 'c', 'd', 'unknown'].map(NESTED.parentOf)).toEqual([
    'inner',
    'outer',
    undefined,
    undefined,
    undefined,
  ]);
});

it('stands what lies in itself', () => {
  const groups = [groupOf('x', 'y'), groupOf('y', 'x'), groupOf('z', 'z')];
  const { inside, allInside, around } = nestingOf({
    nodes: [nodeOf('a', 'x'), nodeOf('b', 'z')],
    groups,
  });
  expect(inside(undefined)).toEqual(['x', 'y', 'z']);
  expect(['x', 'y', 'z'].map(allInside)).toEqual([['a'], [], ['b']]);
  expect(['a', 'x', 'b'].map(around)).toEqual([['x'], [], ['z']]);
});
