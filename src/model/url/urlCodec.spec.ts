import { COMPARISONS } from '../metrics/comparison';
import fc from 'fast-check';
import { ABSENT, COMPARATORS, MATCHES, type Filter, type FilterValue } from '../filter';
import { FILTER_DEFINITIONS } from '../filterDefinitions';
import { filterProblem } from '../filterProblem';
import { SCOPES } from '../ends/scopes';
import { GROUPINGS } from '../ends/groupings';
import { LAYOUTS } from '../graph/layout/layouts';
import { FUNCTIONS } from '../graph/metrics';
import { PANELS } from '../metrics/panels';
import {
  DEFAULT_VIEW_STATE,
  PACKET_LOSSES,
  RECORD_TYPES,
  VIEWS,
  type ViewState,
} from '../viewState';
import { decodeUrl } from './decodeUrl';
import { encodeUrl } from './encodeUrl';
import { parseFilters, printFilters } from './filtersText';

const decode = (url: string) => {
  const [path = '', search = ''] = url.split('?', 2);
  return decodeUrl(path, search, { nowS: 1_700_000_000 });
};

const filtersOf = (text: string) =>
  decode(`/observe/network/flows?filters=${encodeURIComponent(text)}`).state.filters;

/** Any text at all: quotes, separators, percent signs, unicode. */
const anyText = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.string({ minLength: 1, unit: fc.constantFrom(...Array.from('";,=~!><%|&+ \\*"\'`')) }),
  fc.constantFrom('443', '10.0.0.0/8', '1-5', 'TCP', 'Pod.ns.a.b', 'é€𝄞', '%zz', '%22', 'a"b'),
);

const anyFilter = fc
  .record({
    id: fc.constantFrom(...FILTER_DEFINITIONS.map(({ id }) => id)),
    comparator: fc.constantFrom(...COMPARATORS),
    values: fc.array(
      fc.oneof(
        { weight: 5, arbitrary: anyText.map((text): FilterValue => ({ text })) },
        { weight: 1, arbitrary: fc.constant(ABSENT) },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    disabled: fc.boolean(),
  })
  .map(({ disabled, ...filter }): Filter => (disabled ? { ...filter, disabled } : filter));

const id = fc.string({
  minLength: 1,
  maxLength: 20,
  unit: fc.constantFrom(...Array.from('abcXYZ019_.-:')),
});

const someIds = fc.option(fc.array(id, { minLength: 1, maxLength: 5 }), { nil: undefined });

/** What a step adds is never switched off. */
const anyCrumb = fc.record({
  scope: fc.constantFrom(...SCOPES.map((scope) => scope.id)),
  filters: fc.array(
    anyFilter.map(({ id: of, comparator, values }): Filter => ({ id: of, comparator, values })),
    { maxLength: 2 },
  ),
});

const anyState: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...VIEWS),
  filters: fc
    .array(anyFilter, { maxLength: 4 })
    .map((filters) => filters.filter((filter) => !filterProblem(filter))),
  match: fc.constantFrom(...MATCHES),
  time: fc.oneof(
    fc
      .integer({ min: 1, max: 1_000_000 })
      .map((seconds) => ({ kind: 'relative' as const, seconds })),
    fc
      .tuple(fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
      .map(([startS, length]) => ({ kind: 'absolute' as const, startS, endS: startS + length })),
  ),
  refresh: fc.constantFrom(0, 15, 3600),
  limit: fc.integer({ min: 1, max: 5000 }),
  recordType: fc.constantFrom(...RECORD_TYPES),
  packetLoss: fc.constantFrom(...PACKET_LOSSES),
  showDuplicates: fc.boolean(),
  sort: fc.option(
    fc.record({ column: id, direction: fc.constantFrom('asc' as const, 'desc' as const) }),
    { nil: undefined },
  ),
  columns: fc.option(fc.array(id, { minLength: 1, maxLength: 5 }), { nil: undefined }),
  selected: fc.option(id, { nil: undefined }),
  scope: fc.option(id, { nil: undefined }),
  metric: fc.option(id, { nil: undefined }),
  function: fc.option(fc.constantFrom(...FUNCTIONS), { nil: undefined }),
  layout: fc.option(fc.constantFrom(...LAYOUTS), { nil: undefined }),
  groups: fc.option(fc.constantFrom(...GROUPINGS.map((grouping) => grouping.id)), {
    nil: undefined,
  }),
  collapsed: someIds,
  expanded: someIds,
  hidden: someIds,
  hidesTalkers: fc.boolean(),
  near: someIds,
  hops: fc.integer({ min: 1, max: 3 }),
  trail: fc.option(fc.array(anyCrumb, { minLength: 1, maxLength: 4 }), { nil: undefined }),
  isTable: fc.boolean(),
  compare: fc.option(fc.constantFrom(...COMPARISONS), { nil: undefined }),
  unsampled: fc.boolean(),
  top: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
  panels: fc.option(fc.array(id, { minLength: 1, maxLength: 5 }), { nil: undefined }),
  focus: fc.option(fc.constantFrom(...PANELS.map((panel) => panel.id)), { nil: undefined }),
});

describe('a link', () => {
  it('is read back as the state that wrote it, without notices', () => {
    fc.assert(
      fc.property(anyState, (state) => {
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
        fc.array(anyFilter.map((filter): Filter => ({ ...filter, disabled: undefined }))),
        (filters) => {
          expect(parseFilters(printFilters(filters))).toEqual({ filters, broken: [] });
        },
      ),
    );
  });
});
