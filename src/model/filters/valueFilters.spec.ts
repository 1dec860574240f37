import { FILTER_DEFINITIONS, filterDefinition } from './filterDefinitions';
import { valueFilters } from './valueFilters';

const offered = (id: string, value = 'x') =>
  valueFilters(id, value).map(({ key, filter }) => [key, filter.id, filter.comparator]);

it.each(['src_namespace', 'dst_namespace', 'namespace'])('offers all sides of %s', (id) => {
  expect(offered(id)).toEqual([
    ['source', 'src_namespace', '='],
    ['destination', 'dst_namespace', '='],
    ['either', 'namespace', '='],
    ['exclude', id, '!='],
  ]);
});

it('offers a value without sides as it is', () => {
  expect(offered('protocol', '6')).toEqual([
    ['only', 'protocol', '='],
    ['exclude', 'protocol', '!='],
  ]);
});

it('offers nothing for a filter that does not exist', () => {
  expect(valueFilters('nonsense', 'x')).toEqual([]);
});

it.each(FILTER_DEFINITIONS.map(({ id }) => id))(
  'offers known filters with the value of %s',
  (id) => {
    const filters = valueFilters(id, 'a,b"c').map(({ filter }) => filter);
    expect(filters.length).toBeGreaterThan(1);
    for (const filter of filters) {
      expect(filterDefinition(filter.id)).toBeDefined();
      expect(filter.values).toEqual([{ text: 'a,b"c' }]);
    }
  },
);
