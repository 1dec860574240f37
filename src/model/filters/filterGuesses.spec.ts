import { filterGuesses } from './filterGuesses';

it.each([
  ['10.0.0.1', 'address'],
  ['10.128.0.0/14', 'address'],
  ['fd00::1', 'address'],
  ['0a:58:0a:80:00:01', 'mac'],
  ['443', 'port'],
  ['https', 'port'],
  ['TCP', 'protocol'],
  ['Pod.shop.cart-0', 'resource'],
  ['cart', 'namespace'],
  ['openshift-*', 'namespace'],
  ['etcd-ip-10-0-1-7.ec2.internal', 'name'],
  ['api.example.com', 'name'],
])('reads %s as %s first', (text, id) => {
  expect(filterGuesses(text)[0]?.id).toBe(id);
});

it('reads a dotted name as a DNS name as well', () => {
  expect(filterGuesses('_http._tcp.example.com').map(({ id }) => id)).toEqual(['dns_name']);
});

it.each(['', ' ', 'a b', '10.0.0.300/99', '"x"'])('has no reading for %j', (text) => {
  expect(filterGuesses(text)).toEqual([]);
});
