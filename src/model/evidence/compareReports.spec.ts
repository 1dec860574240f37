import fc from 'fast-check';
import { compareReports } from './compareReports';
import type { Vulnerability } from './report';

const found = (id: string, changes: Partial<Vulnerability> = {}): Vulnerability => ({
  id,
  severity: 'HIGH',
  package: 'openssl',
  installed: '1.0',
  target: 'registry/shop:1 (debian 12.1)',
  ratings: [],
  references: [],
  ...changes,
});

const idsOf = (before: readonly Vulnerability[], after: readonly Vulnerability[]) => {
  const { fixed, added, kept } = compareReports(before, after);
  return [fixed, added, kept].map((list) => list.map(({ id }) => id));
};

it('tells what is gone, what is new and what stayed', () => {
  expect(idsOf([found('a'), found('b')], [found('b'), found('c')])).toEqual([['a'], ['c'], ['b']]);
});

it.each([
  ['the version', found('a', { installed: '1.1' })],
  ['the name of the image', found('a', { target: 'registry/shop:2 (debian 12.1)' })],
  ['the version of the system', found('a', { target: 'registry/shop:1 (debian 12.2)' })],
  ['the severity', found('a', { severity: 'LOW' })],
])('takes it for the same with another value of %s', (_, after) => {
  expect(idsOf([found('a')], [after])).toEqual([[], [], ['a']]);
});

it('takes a file that is named by its version for the same', () => {
  const gem = (installed: string) => found('a', { installed, path: `gems/rails-${installed}.gem` });
  expect(idsOf([gem('6.0')], [gem('6.1')])).toEqual([[], [], ['a']]);
});

it.each([
  ['package', found('a', { package: 'libssl' })],
  ['system', found('a', { target: 'registry/shop:1 (alpine 3.20)' })],
  ['file', found('a', { path: 'lib/a.jar' })],
])('takes it for another one in another %s', (_, after) => {
  expect(idsOf([found('a')], [after])).toEqual([['a'], ['a'], []]);
});

it('puts each of both reports into one list', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  fc.assert(
    fc.property(ids, ids, (before, after) => {
      const [fixed = [], added = [], kept = []] = idsOf(
        before.map((id) => found(id)),
        after.map((id) => found(id)),
      );
      expect([...fixed, ...kept].sort()).toEqual([...before].sort());
      expect([...added, ...kept].sort()).toEqual([...after].sort());
    }),
  );
});
