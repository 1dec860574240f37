import fc from 'fast-check';
import { networkEventText, readNetworkEvent } from './networkEvents';

const acl = (event: Record<string, unknown>): string =>
  networkEventText(readNetworkEvent({ Feature: 'acl', ...event }));

describe('the sentence of a network event', () => {
  it.each([
    [
      { Type: 'AdminNetworkPolicy', Action: 'allow', Direction: 'Ingress', Name: 'base' },
      'Allowed by admin network policy base, direction Ingress',
    ],
    [
      { Type: 'BaselineAdminNetworkPolicy', Action: 'pass', Direction: 'Egress', Name: 'default' },
      'Delegated to network policy by baseline admin network policy default, direction Egress',
    ],
    [
      { Type: 'NetworkPolicy', Action: 'drop', Direction: 'Ingress', Name: 'deny', Namespace: 'a' },
      'Dropped by network policy deny in namespace a, direction Ingress',
    ],
    [
      { Type: 'NetworkPolicy', Action: 'allow-related', Direction: 'Ingress', Name: 'in' },
      'Allowed by network policy in, direction Ingress',
    ],
    [
      { Type: 'NetpolNode', Action: 'allow', Direction: 'Ingress' },
      'Allowed by default allow from local node policy, direction Ingress',
    ],
    [
      { Type: 'NetpolNamespace', Action: 'drop', Direction: 'Egress', Namespace: 'a' },
      'Dropped by network policies isolation in namespace a, direction Egress',
    ],
    [
      { Type: 'MulticastNS', Action: 'allow-stateless', Direction: 'Egress', Namespace: 'a' },
      'Allowed by multicast in namespace a, direction Egress',
    ],
    [
      { Type: 'MulticastCluster', Action: 'drop', Direction: 'Egress' },
      'Dropped by cluster multicast policy, direction Egress',
    ],
    [
      { Type: 'EgressFirewall', Action: 'reject', Direction: 'Egress', Namespace: 'a' },
      'Rejected by egress firewall in namespace a',
    ],
    [
      { Type: 'UDNIsolation', Action: 'drop', Direction: 'Ingress', Name: 'Secondary' },
      'Dropped by UDN isolation of type Secondary',
    ],
    [
      { Type: 'NewThing', Action: 'mirror', Direction: 'Ingress', Name: 'n' },
      'Action mirror by NewThing n, direction Ingress',
    ],
    [{ Message: 'something happened' }, 'something happened'],
  ])('of %p', (event, text) => expect(acl(event)).toBe(text));

  it('puts braces in a name nowhere but in its place', () =>
    expect(acl({ Type: 'AdminNetworkPolicy', Action: 'allow', Name: '{{namespace}}' })).toBe(
      'Allowed by admin network policy {{namespace}}',
    ));
});

describe('reading a network event', () => {
  it('names the policy object', () =>
    expect(
      readNetworkEvent({
        Feature: 'acl',
        Type: 'NetworkPolicy',
        Action: 'reject',
        Direction: 'Ingress',
        Name: 'deny',
        Namespace: 'a',
      }),
    ).toEqual({
      verdict: 'dropped',
      kind: 'NetworkPolicy',
      type: 'NetworkPolicy',
      action: 'reject',
      name: 'deny',
      namespace: 'a',
      direction: 'Ingress',
      message: undefined,
    }));

  it('takes nothing for a kind or an action that only a prototype has', () => {
    const event = readNetworkEvent({ Type: 'message', Action: 'constructor' });
    expect(event).toMatchObject({ verdict: 'other', kind: 'unknown' });
  });

  it('always answers with a bounded sentence', () => {
    const hostile = fc.record(
      {
        Type: fc.anything(),
        Action: fc.anything(),
        Direction: fc.anything(),
        Name: fc.string({ minLength: 600, maxLength: 2000 }),
        Namespace: fc.anything(),
        Message: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), hostile), (value) => {
        const text = networkEventText(readNetworkEvent(value));
        expect(typeof text).toBe('string');
        expect(text.length).toBeLessThan(4 * 512 + 100);
      }),
    );
  });
});
