import { twinsOf } from './twins';

const link = (source: string, target: string) => ({ source, target, weight: 1 });

it('finds those that talk with the same others in the same directions', () => {
  const ids = ['hub', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'back'];
  const links = [
    ...['a', 'b', 'c', 'd'].map((id) => link(id, 'hub')),
    ...['e', 'f', 'g', 'h'].map((id) => link('hub', id)),
    link('back', 'hub'),
    link('hub', 'back'),
  ];
  expect(twinsOf(ids, links)).toEqual([
    ['a', 'b', 'c', 'd'],
    ['e', 'f', 'g', 'h'],
  ]);
});

it('leaves a few by themselves', () => {
  expect(twinsOf(['a', 'b', 'hub'], [link('a', 'hub'), link('b', 'hub')])).toEqual([]);
});
