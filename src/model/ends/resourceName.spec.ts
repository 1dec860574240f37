import {
  exactResourceName,
  canonicalKind,
  parseResourceName,
  printResourceName,
} from './resourceName';

it.each([
  ['Pod.shop.cart-0', { kind: 'Pod', namespace: 'shop', name: 'cart-0' }],
  ['pod.shop.cart-0', { kind: 'Pod', namespace: 'shop', name: 'cart-0' }],
  ['Service.shop.a.b.c', { kind: 'Service', namespace: 'shop', name: 'a.b.c' }],
  ['Node.worker-1.example.com', { kind: 'Node', name: 'worker-1.example.com' }],
  ['Node."".worker-1', { kind: 'Node', name: 'worker-1' }],
  ['Catalogue.shop.x', { kind: 'Catalogue', namespace: 'shop', name: 'x' }],
])('reads %s', (text, name) => {
  expect(parseResourceName(text)).toEqual(name);
});

it.each(['', 'Pod', 'Pod.', 'Pod.shop', 'Pod.shop.', 'Pod..x', '.shop.x', 'Node.'])(
  'reads no object in %p',
  (text) => {
    expect(parseResourceName(text)).toBeUndefined();
  },
);

it.each(['Pod.shop.cart-0', 'Node.worker-1', 'Deployment.a.b.c'])('prints %s as it was', (text) => {
  const name = parseResourceName(text);
  expect(name && printResourceName(name)).toBe(text);
});

it('spells known kinds as usual and leaves others alone', () => {
  expect(canonicalKind('STATEFULSET')).toBe('StatefulSet');
  expect(canonicalKind('fooBar')).toBe('fooBar');
});

it.each([
  [{ kind: 'Pod', namespace: 'shop', name: 'web.1' }, 'Pod.shop.web.1'],
  [{ kind: 'Node', name: 'worker.2' }, 'Node.worker.2'],
  [{ kind: 'Pod', name: 'web' }, undefined],
  [{ kind: 'Broker', namespace: 'a.b', name: 'queue' }, undefined],
  [{ kind: 'deployment', namespace: 'shop', name: 'web' }, undefined],
  [{ namespace: 'shop', name: 'web' }, undefined],
])('says %j exactly, or not at all', (object, text) => {
  expect(exactResourceName(object)).toBe(text);
});
