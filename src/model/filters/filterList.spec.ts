import type { Comparator, Filter } from './filter';
import { filterDefinition } from './filterDefinitions';
import {
  addFilter,
  chipGroup,
  equalFilters,
  hasSides,
  isAlreadyThere,
  mergesInto,
  moveFilter,
  negateFilter,
  removeFilter,
  replaceFilter,
  swapSides,
  toggleFilter,
} from './filterList';

const filter = (id: string, values: string[], comparator: Comparator = '='): Filter => {
  if (!filterDefinition(id)) throw new Error(`no filter ${id}`);
  return { id, comparator, values: values.map((text) => ({ text })) };
};

const a = filter('src_namespace', ['a']);
const b = filter('dst_port', ['443'], '>=');

describe('equality', () => {
  it('looks at the set of values, not at order, repetition or being disabled', () => {
    const left = filter('namespace', ['x', 'y', 'x']);
    expect(equalFilters(left, { ...filter('namespace', ['y', 'x']), disabled: true })).toBe(true);
  });

  it.each([
    ['another value', filter('src_namespace', ['b'])],
    ['more values', filter('src_namespace', ['a', 'b'])],
    ['another id', filter('dst_namespace', ['a'])],
    ['another comparator', filter('src_namespace', ['a'], '!=')],
    ['a quoted value', { ...a, values: [{ text: 'a', quoted: true }] }],
  ])('tells %s apart', (_, other) => {
    expect(equalFilters(a, other)).toBe(false);
  });
});

describe('adding', () => {
  it('appends', () => {
    expect(addFilter([a], b)).toEqual([a, b]);
  });

  it('leaves one that is there', () => {
    expect(addFilter([a, b], a)).toEqual([a, b]);
  });

  it('enables one that is there but disabled', () => {
    expect(addFilter([{ ...a, disabled: true }], a)).toEqual([a]);
  });

  it('joins the values of a field of which a flow has only one', () => {
    const more = filter('src_namespace', ['b', 'a']);
    expect(addFilter([b, a], more)).toEqual([b, filter('src_namespace', ['a', 'b'])]);
  });

  it.each([
    ['either side', filter('namespace', ['a']), filter('namespace', ['b'])],
    ['a list of values', filter('tcp_flags', ['SYN']), filter('tcp_flags', ['ACK'])],
    ['several networks', filter('udns', ['a']), filter('udns', ['b'])],
    ['another comparator', filter('src_name', ['a'], '~'), filter('src_name', ['b'], '~')],
    ['a disabled one', { ...a, disabled: true }, filter('src_namespace', ['b'])],
  ])('keeps %s apart', (_, first, second) => {
    expect(mergesInto([first], second)).toBe(-1);
    expect(addFilter([first], second)).toEqual([first, second]);
  });
});

describe('knowing that a filter is already there', () => {
  const both = filter('src_namespace', ['a', 'b']);

  it.each<[string, Filter[], Filter, boolean]>([
    ['the same one', [a], a, true],
    ['one of the values of another', [both], a, true],
    ['a further value', [a], both, false],
    ['a disabled one', [{ ...a, disabled: true }], a, false],
    ['the opposite one', [a], { ...a, comparator: '!=' }, false],
    [
      'one value of an either-side filter',
      [filter('name', ['x', 'y'])],
      filter('name', ['x']),
      false,
    ],
  ])('%s', (_, list, one, expected) => {
    expect(isAlreadyThere(list, one)).toBe(expected);
  });
});

describe('changing one in its place', () => {
  it('removes', () => {
    expect(removeFilter([a, b], 0)).toEqual([b]);
  });

  it('replaces, and drops an equal one elsewhere', () => {
    expect(replaceFilter([a, b], 1, a)).toEqual([a]);
    expect(replaceFilter([a, b], 0, b)).toEqual([b]);
  });

  it('negates there and back', () => {
    const once = negateFilter([b, a], 1);
    expect(once).toEqual([b, filter('src_namespace', ['a'], '!=')]);
    expect(negateFilter(once, 1)).toEqual([b, a]);
  });

  it('leaves a comparator that has no opposite', () => {
    expect(negateFilter([b], 0)).toEqual([b]);
  });

  it('disables and enables, leaving no trace', () => {
    const off = toggleFilter([a, b], 0);
    expect(off).toEqual([{ ...a, disabled: true }, b]);
    expect(toggleFilter(off, 0)).toEqual([a, b]);
  });

  it.each([
    ['source', 'src_namespace'],
    ['destination', 'dst_namespace'],
    ['either', 'namespace'],
  ] as const)('moves to %s with its comparator and values', (side, id) => {
    const negative = filter('src_namespace', ['a'], '!=');
    expect(moveFilter([a, negative], 1, side)).toEqual([a, { ...negative, id }]);
  });

  it('does not move a filter of the flow as a whole', () => {
    const protocol = filter('protocol', ['TCP']);
    expect(moveFilter([protocol], 0, 'source')).toEqual([protocol]);
  });

  it('is unmoved by a place that is not there', () => {
    expect(negateFilter([a], 3)).toEqual([a]);
  });
});

describe('swapping', () => {
  const list = [a, b, filter('name', ['x']), filter('protocol', ['UDP'])];

  it('exchanges source and destination only', () => {
    expect(swapSides(list).map(({ id }) => id)).toEqual([
      'dst_namespace',
      'src_port',
      'name',
      'protocol',
    ]);
  });

  it('is its own inverse', () => {
    expect(swapSides(swapSides(list))).toEqual(list);
  });

  it('is only of use where there is a side', () => {
    expect(hasSides(list)).toBe(true);
    expect(hasSides(list.slice(2))).toBe(false);
  });

  it('groups chips by side', () => {
    expect(list.map(chipGroup)).toEqual(['source', 'destination', 'either', 'flow']);
  });
});
