import fc from 'fast-check';
import { equalsFilter } from '../filters/fieldFilter';
import type { Filter } from '../filters/filter';
import { canStep, heldTrail, scopeInside, stepIn, stepOut, type Stepping } from './trailSteps';

const SHOP = equalsFilter('namespace', 'shop');
const WEB = equalsFilter('owner_name', 'web');
const HTTPS = equalsFilter('dst_port', '443');

const START: Stepping = {
  scope: undefined,
  filters: [HTTPS],
  match: 'all',
  topology: { trail: undefined },
};

it.each([
  [{ K8S_ClusterName: 'east' }, 'cluster', 'zone'],
  [{ K8S_Zone: 'a' }, 'zone', 'host'],
  [{ K8S_NetworkName: 'blue' }, 'network', 'namespace'],
  [{ K8S_Namespace: 'shop' }, undefined, 'owner'],
  [
    { K8S_OwnerName: 'web', K8S_OwnerType: 'Deployment', K8S_Namespace: 'shop' },
    'owner',
    'resource',
  ],
  [{ K8S_HostName: 'node-1' }, 'host', 'resource'],
  [{ Block: '203.0.113.0/24' }, 'namespace', 'resource'],
  [{ K8S_Name: 'web-1', K8S_Type: 'Pod', K8S_Namespace: 'shop' }, 'resource', undefined],
  [{ Addr: '10.0.0.1', SubnetLabel: 'lab' }, 'resource', undefined],
  [{}, 'namespace', undefined],
])('finds inside of %j at %s what is seen at %s', (labels, scope, inside) => {
  expect(scopeInside(labels, scope)).toBe(inside);
});

it('never steps from pods of a group to anything wider', () => {
  expect(scopeInside({ K8S_Namespace: 'shop' }, 'resource')).toBe('resource');
});

describe('a step', () => {
  const inside = stepIn(START, { scope: 'owner', filters: [SHOP] });

  it('adds filters and remembers where it came from', () => {
    expect(inside).toMatchObject({
      scope: 'owner',
      filters: [HTTPS, SHOP],
      match: 'all',
      topology: { trail: [{ scope: 'namespace', filters: [SHOP] }] },
    });
  });

  it('can be taken back alone and together with those before it', () => {
    const deeper = stepIn(inside, { scope: 'resource', filters: [WEB] });
    expect({ ...deeper, ...stepOut(deeper, 1) }).toEqual(inside);
    expect({ ...deeper, ...stepOut(deeper, 0) }).toMatchObject({ ...START, scope: 'namespace' });
  });

  it('leaves what a person filtered by themselves, before and after it', () => {
    const before = stepIn({ ...START, filters: [SHOP] }, { scope: 'owner', filters: [SHOP, WEB] });
    expect(before.topology.trail).toEqual([{ scope: 'namespace', filters: [WEB] }]);
    const after = { ...before, filters: [...before.filters, HTTPS] };
    expect(stepOut(after, 0).filters).toEqual([SHOP, HTTPS]);
  });

  it('holds until its filters are taken out or switched off', () => {
    const deeper = stepIn(inside, { scope: 'resource', filters: [WEB] });
    const off = deeper.filters.map((one): Filter =>
      one === WEB ? { ...WEB, disabled: true } : one,
    );
    expect(heldTrail(deeper)).toHaveLength(2);
    expect(heldTrail({ ...deeper, filters: off })).toEqual(inside.topology.trail);
    expect(heldTrail({ ...deeper, filters: [HTTPS, WEB] })).toEqual([]);
    expect(stepOut({ ...deeper, filters: [HTTPS] }, 0)).toEqual({});
  });

  it('cannot be taken beside alternatives, and ends them where there are none', () => {
    const any: Stepping = { ...START, match: 'any' };
    expect([canStep(START), canStep(any), canStep({ ...any, filters: [] })]).toEqual([
      true,
      false,
      true,
    ]);
    expect(stepIn({ ...any, filters: [] }, { scope: 'owner', filters: [SHOP] }).match).toBe('all');
  });

  it('is taken back exactly, whatever was filtered before', () => {
    const some = fc.uniqueArray(fc.constantFrom(SHOP, WEB, HTTPS));
    fc.assert(
      fc.property(some, some, (filters, added) => {
        const state = stepIn({ ...START, filters }, { scope: 'owner', filters: added });
        expect(stepOut(state, 0).filters).toEqual(filters);
      }),
    );
  });
});
