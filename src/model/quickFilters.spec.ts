import type { Filter } from './filter';
import {
  applyQuickFilter,
  defaultFilters,
  isQuickFilterActive,
  quickFilterFilters,
  toggleQuickFilter,
} from './quickFilters';
import { DEFAULT_QUICK_FILTERS } from './settings/defaults';
import type { QuickFilter } from './settings/settings';

const named = (name: string): QuickFilter => {
  const found = DEFAULT_QUICK_FILTERS.find((quick) => quick.name === name);
  if (!found) throw new Error(name);
  return found;
};

const toggle = (filters: readonly Filter[], quick: QuickFilter) =>
  toggleQuickFilter(filters, quick, DEFAULT_QUICK_FILTERS);

describe('reading the configuration', () => {
  it.each<[string, string, Filter]>([
    [
      'flow_layer',
      '"app"',
      { id: 'flow_layer', comparator: '~', values: [{ text: 'app', quoted: true }] },
    ],
    [
      'src_subnet_label',
      '"",EXT:',
      {
        id: 'src_subnet_label',
        comparator: '~',
        values: [{ text: '', quoted: true }, { text: 'EXT:' }],
      },
    ],
    [
      'dst_namespace!',
      'a,b',
      { id: 'dst_namespace', comparator: '!~', values: [{ text: 'a' }, { text: 'b' }] },
    ],
    ['dns_latency>', '10', { id: 'dns_latency', comparator: '>=', values: [{ text: '10' }] }],
    ['icmp_type', '8', { id: 'icmp_type', comparator: '=', values: [{ text: '8' }] }],
    ['icmp_type!', '8', { id: 'icmp_type', comparator: '!=', values: [{ text: '8' }] }],
  ])('reads %s: %s', (key, text, expected) => {
    expect(quickFilterFilters({ [key]: text })).toEqual([expected]);
  });

  it('keeps a filter that nobody defined, so that it can be named as wrong', () => {
    expect(quickFilterFilters({ nonsense: 'x' })).toEqual([
      { id: 'nonsense', comparator: '=', values: [{ text: 'x' }] },
    ]);
  });
});

describe('switching', () => {
  const own: Filter = { id: 'src_namespace', comparator: '=', values: [{ text: 'a' }] };

  it.each(DEFAULT_QUICK_FILTERS.map((quick) => [quick.name, quick] as const))(
    'turns %s on and off without a trace',
    (_, quick) => {
      const on = toggle([own], quick);
      expect(isQuickFilterActive([own], quick)).toBe(false);
      expect(isQuickFilterActive(on, quick)).toBe(true);
      expect(toggle(on, quick)).toEqual([own]);
    },
  );

  it('reads two of the same field as "or"', () => {
    const both = toggle(toggle([], named('Applications')), named('Infrastructure'));
    expect(both).toEqual([
      {
        id: 'flow_layer',
        comparator: '~',
        values: [
          { text: 'app', quoted: true },
          { text: 'infra', quoted: true },
        ],
      },
    ]);
    expect(toggle(both, named('Applications'))).toEqual(toggle([], named('Infrastructure')));
  });

  it('keeps what another active one needs', () => {
    const podSources: QuickFilter = {
      name: 'From pods',
      isDefault: false,
      filter: { src_kind: '"Pod"' },
    };
    const all = [...DEFAULT_QUICK_FILTERS, podSources];
    const both = applyQuickFilter(applyQuickFilter([], named('Pods network')), podSources);
    expect(toggleQuickFilter(both, named('Pods network'), all)).toEqual(
      quickFilterFilters(podSources.filter),
    );
  });

  it('is not active when one of its filters is disabled, or has been changed', () => {
    const on = toggle([], named('Pods network'));
    const [first, second] = on;
    if (!first || !second) throw new Error('two filters expected');
    expect(isQuickFilterActive([{ ...first, disabled: true }, second], named('Pods network'))).toBe(
      false,
    );
    expect(isQuickFilterActive([second], named('Pods network'))).toBe(false);
  });

  it('is never active when it asks for nothing', () => {
    expect(isQuickFilterActive([own], { name: 'Empty', isDefault: false, filter: {} })).toBe(false);
  });
});

it('starts with applications in the pods network', () => {
  expect(defaultFilters(DEFAULT_QUICK_FILTERS).map(({ id }) => id)).toEqual([
    'flow_layer',
    'src_kind',
    'dst_kind',
  ]);
});
