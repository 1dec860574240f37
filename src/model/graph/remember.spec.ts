import { remember } from './remember';

it('makes a value for each path once', () => {
  const values = remember<object>();
  const first = values(['a', 'b'], () => ({}));
  expect(values(['a', 'b'], () => ({}))).toBe(first);
  expect(values(['a', 'c'], () => ({}))).not.toBe(first);
});

it.each([
  [['a', 'b'], ['ab']],
  [['a', ''], ['a']],
  [
    ['', 'a'],
    ['a', ''],
  ],
  [['a\0b'], ['a', 'b']],
  [[], ['']],
])('does not take %j for %j', (one, other) => {
  const values = remember<string>();
  values(one, () => 'one');
  expect(values(other, () => 'other')).toBe('other');
});
