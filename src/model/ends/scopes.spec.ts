import { ABSENT } from '../filters/filter';
import { nodeFilters } from './endFilters';
import { GROUPINGS, groupingOf } from './groupings';
import { BLOCK_LEVEL, NAMED, SCOPES } from './scopes';

it.each(SCOPES.map((scope, rank) => [scope.id, scope, rank] as const))(
  'has %s lie in levels that are wider',
  (_id, { liesIn }, rank) => {
    const wider = SCOPES.slice(0, rank).map(({ id }) => id);
    expect([...wider, BLOCK_LEVEL]).toEqual(expect.arrayContaining([...liesIn]));
    expect(liesIn.length > 0).toBe(rank > 0);
    expect(liesIn[0]).not.toBe(BLOCK_LEVEL);
  },
);

it.each(SCOPES.map((scope) => [scope.id, scope] as const))(
  'knows every end at %s as something, and groups figures by what objects are called',
  (_id, { known, endFields, toldByAddress = [], flowFields }) => {
    expect(known.at(-1)?.needs).toEqual([]);
    expect(flowFields ?? endFields).toContain(known[0].needs[0]);
    expect(endFields).toEqual(expect.arrayContaining([...toldByAddress]));
  },
);

it.each(SCOPES.map((scope) => [scope.id, scope] as const))(
  'groups %s by a grouping that it can have',
  (_id, scope) => {
    expect(groupingOf(scope, undefined).id).toBe(scope.grouping ?? 'none');
    expect(GROUPINGS.map(({ id }) => id)).toContain(scope.grouping ?? 'none');
  },
);

it('tells all that has a name apart by the field that it is called by', () => {
  const names = NAMED.map(({ needs: [name] }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain(undefined);
});

it.each(SCOPES.map((scope) => [scope.id, scope] as const))(
  'has filters for what %s calls its objects, and for what it calls nothing',
  (_id, scope) => {
    const [{ kind, needs }, ...others] = scope.known;
    const labels = Object.fromEntries(needs.map((field) => [field, 'x']));
    const nameless = others.at(-1)?.kind ?? '';
    const valuesOf = (node: Parameters<typeof nodeFilters>[0]) =>
      nodeFilters(node, 'source', scope)?.flatMap(({ values }) => values);
    expect(valuesOf({ id: 'a', kind, labels })).toContainEqual({ text: 'x' });
    expect(valuesOf({ id: 'b', kind: nameless, labels: {} })).toContainEqual(ABSENT);
  },
);
