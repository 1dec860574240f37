import fc from 'fast-check';
import type { FilterValue } from './filter';
import {
  definitionNamed,
  lastTyped,
  parseTypedFilter,
  parseValues,
  printValues,
} from './typedFilter';

const values: fc.Arbitrary<FilterValue[]> = fc.array(
  fc.oneof(
    fc.record({ text: fc.string({ minLength: 1, unit: 'binary' }) }),
    fc.record({ text: fc.string({ unit: 'binary' }), quoted: fc.constant(true) }),
    fc.record({ text: fc.stringMatching(/^[ ,"\\a]{1,6}$/) }),
    fc.record({ text: fc.stringMatching(/^[ ,"\\a]{0,6}$/), quoted: fc.constant(true) }),
  ),
);

describe('values as typed', () => {
  it('reads back whatever it prints', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect(parseValues(printValues(list))).toEqual({ values: list, isUnclosed: false });
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, FilterValue[]]>([
    ['', []],
    [' , ', []],
    ['foo', [{ text: 'foo' }]],
    ['foo, bar ,', [{ text: 'foo' }, { text: 'bar' }]],
    ['"a,b",c', [{ text: 'a,b', quoted: true }, { text: 'c' }]],
    ['""', [{ text: '', quoted: true }]],
    ['a\\,b', [{ text: 'a,b' }]],
    ['a\\d', [{ text: 'a\\d' }]],
    ['say "hi"', [{ text: 'say "hi"' }]],
    ['Drop by policy (ingress)', [{ text: 'Drop by policy (ingress)' }]],
  ])('reads %s', (typed, expected) => {
    expect(parseValues(typed)).toEqual({ values: expected, isUnclosed: false });
  });

  it.each(['"foo', '"a,b', 'a, "b'])('notices that the quote of %s is not closed', (typed) => {
    expect(parseValues(typed).isUnclosed).toBe(true);
  });
});

it.each([
  ['', '', ''],
  ['fo', '', 'fo'],
  ['"a,b",c\\,d', '"a,b",', 'c,d'],
  ['a, "b', 'a,', 'b'],
  ['a,', 'a,', ''],
])('knows the value that is being typed at the end of %s', (typed, before, text) => {
  expect(lastTyped(typed)).toEqual({ before, text });
});

describe('a whole filter as typed', () => {
  it.each([
    ['src_namespace=foo,bar', 'src_namespace', '=', 'foo,bar'],
    ['dst_port>=443', 'dst_port', '>=', '443'],
    [' name !~ a=b', 'name', '!~', ' a=b'],
    ['dns_name~x', 'dns_name', '~', 'x'],
    ['Source namespace != "a"', 'Source namespace', '!=', ' "a"'],
    ['bytes<=10', 'bytes', '<=', '10'],
  ])('splits %s', (typed, id, comparator, rest) => {
    expect(parseTypedFilter(typed)).toEqual({ id, comparator, rest });
  });

  it.each(['', 'src_namespace', 'dst_port>', '=foo'])('waits for a comparator in %s', (typed) => {
    expect(parseTypedFilter(typed)).toBeUndefined();
  });

  it('finds a field by its id or its name, whatever the case', () => {
    const nameOf = ({ side, title }: { side?: string; title: string }) => `${side ?? ''} ${title}`;
    expect(definitionNamed('SRC_Namespace', nameOf)?.id).toBe('src_namespace');
    expect(definitionNamed('destination port', nameOf)?.id).toBe('dst_port');
    expect(definitionNamed('nonsense', nameOf)).toBeUndefined();
  });
});
