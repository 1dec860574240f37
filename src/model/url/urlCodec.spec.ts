import fc from 'fast-check';
import { anyLinkFilter, anyViewState } from '../../../dev/testing/anyViewState';
import { ABSENT, type Filter } from '../filters/filter';
import { DEFAULT_VIEW_STATE } from '../view/viewState';
import { decodeUrl } from './decodeUrl';
import { encodeUrl } from './encodeUrl';
import { parseFilters, printFilters } from './filtersText';

const decode = (url: string) => {
  const [path = '', search = ''] = url.split('?', 2);
  return decodeUrl(path, search, { nowS: 1_700_000_000 });
};

const filtersOf = (text: string) =>
  decode(`/observe/network/flows?filters=${encodeURIComponent(text)}`).state.filters;

describe('a link', () => {
  it('is read back as the state that wrote it, without notices', () => {
    fc.assert(
      fc.property(anyViewState, (state) => {
        expect(decode(encodeUrl(state))).toEqual({ state, notices: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (path, search) => {
        decodeUrl(path, `?filters=${search}&${search}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves defaults out', () => {
    expect(encodeUrl(DEFAULT_VIEW_STATE)).toBe('/observe/network/flows');
  });

  it('means the defaults when it is bare', () => {
    expect(decode('/observe/network')).toEqual({ state: DEFAULT_VIEW_STATE, notices: [] });
  });

  it('names what it could not read and keeps the rest', () => {
    const { state, notices } = decode(
      '/observe/network/flowz?filters=dst_port%3Dabc;src_name%3Da;nonsense;planet%3Dmars&limit=0&match=none&timeRange=x&focus=moon&foo=1&disabled=9',
    );
    expect(state).toEqual({
      ...DEFAULT_VIEW_STATE,
      filters: [{ id: 'src_name', comparator: '=', values: [{ text: 'a' }] }],
    });
    expect(notices.map(({ part }) => part)).toEqual([
      'flowz',
      'nonsense',
      'dst_port=abc',
      'planet=mars',
      'disabled=9',
      'timeRange=x',
      'match=none',
      'limit=0',
      'focus=moon',
      'foo',
    ]);
  });

  it.each([
    ['startTime=100&endTime=200', { kind: 'absolute', startS: 100, endS: 200 }],
    ['startTime=1699999000', { kind: 'absolute', startS: 1_699_999_000, endS: 1_700_000_000 }],
    ['startTime=200&endTime=100&timeRange=60', { kind: 'relative', seconds: 60 }],
    ['timeRange=900', { kind: 'relative', seconds: 900 }],
  ])('%s is a time range', (search, time) => {
    expect(decode(`/observe/network/flows?${search}`).state.time).toEqual(time);
  });
});

describe('the filters of a link', () => {
  it.each<[string, Filter[]]>([
    [
      'src_namespace="a";dst_port>=443',
      [
        { id: 'src_namespace', comparator: '=', values: [{ text: 'a' }] },
        { id: 'dst_port', comparator: '>=', values: [{ text: '443' }] },
      ],
    ],
    [
      'src_name~"a*"',
      [{ id: 'src_name', comparator: '~', values: [{ text: 'a*', quoted: true }] }],
    ],
    [
      'src_name!~a,b',
      [{ id: 'src_name', comparator: '!~', values: [{ text: 'a' }, { text: 'b' }] }],
    ],
    [
      'src_subnet_label="",EXT:',
      [{ id: 'src_subnet_label', comparator: '=', values: [ABSENT, { text: 'EXT:' }] }],
    ],
    [
      'src_subnet_label="a;b,c"',
      [{ id: 'src_subnet_label', comparator: '=', values: [{ text: 'a;b,c' }] }],
    ],
    ['src_name=%22a%22', [{ id: 'src_name', comparator: '=', values: [{ text: '"a"' }] }]],
    [
      'dns_name=a%3Bb%2Cc%3D%7C',
      [{ id: 'dns_name', comparator: '=', values: [{ text: 'a;b,c=|' }] }],
    ],
  ])('%s', (text, filters) => {
    expect(filtersOf(text)).toEqual(filters);
  });

  it('survive printing', () => {
    fc.assert(
      fc.property(
        fc.array(anyLinkFilter.map((filter): Filter => ({ ...filter, disabled: undefined }))),
        (filters) => {
          expect(parseFilters(printFilters(filters))).toEqual({ filters, broken: [] });
        },
      ),
    );
  });
});
