import { createWorld } from '../../../dev/world/createWorld';
import { flowCollector } from '../../../dev/world/flowCollector';
import type { Filter } from './filter';
import {
  applyQuickFilter,
  defaultFilters,
  isQuickFilterActive,
  quickFilterFilters,
  toggleQuickFilter,
} from './quickFilters';
import { DEFAULT_QUICK_FILTERS } from '../settings/defaults';
import { mergeSettings } from '../settings/mergeSettings';
import type { QuickFilter } from '../settings/settings';

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

describe('what a page starts with', () => {
  const idsOf = (all: readonly QuickFilter[]) => defaultFilters(all).map(({ id }) => id);
  const changed = (name: string, change: Partial<QuickFilter>): readonly QuickFilter[] =>
    DEFAULT_QUICK_FILTERS.map((quick) => (quick.name === name ? { ...quick, ...change } : quick));

  it('are applications, with the outside, where nobody wrote a list', () => {
    expect(idsOf(DEFAULT_QUICK_FILTERS)).toEqual(['flow_layer']);
  });

  it.each<[string, readonly QuickFilter[]]>([
    ['in another order', [...DEFAULT_QUICK_FILTERS].reverse()],
    [
      'with its keys the other way round',
      changed('Pods network', { filter: { dst_kind: '"Pod"', src_kind: '"Pod"' } }),
    ],
  ])("is the same for the operator's own list %s", (_how, all) => {
    expect(idsOf(all)).toEqual(['flow_layer']);
  });

  it.each<[string, readonly QuickFilter[]]>([
    ['another name', changed('Applications', { name: 'Apps' })],
    ['another filter', changed('External egress', { filter: { dst_subnet_label: 'EXT:' } })],
    ['another start', changed('Infrastructure', { isDefault: true })],
    [
      'one more',
      [...DEFAULT_QUICK_FILTERS, { name: 'Mine', isDefault: false, filter: { a: 'b' } }],
    ],
    ['one less', DEFAULT_QUICK_FILTERS.slice(0, -1)],
    ['only that one', [named('Pods network')]],
  ])('is what a list says that differs by %s', (_what, all) => {
    expect(idsOf(all)).toEqual(expect.arrayContaining(['src_kind', 'dst_kind']));
  });

  it("is the operator's own list that a FlowCollector states in full", () => {
    const options = { seed: 1, size: 'small' } as const;
    const object = flowCollector(createWorld(options).cluster, options);
    const { settings } = mergeSettings({ flowCollector: { kind: 'found', object } });
    expect(settings.quickFilters.source).toBe('flowCollector');
    expect(idsOf(settings.quickFilters.value)).toEqual(['flow_layer']);
  });
});
