import { addressBlock } from './address';

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['0.0.0.0', '0.0.0.0/24'],
  ['255.255.255.255', '255.255.255.0/24'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1::/64'],
  ['fe80::42', 'fe80::/64'],
  ['::', '::/64'],
])('%s lies in %s', (address, block) => {
  expect(addressBlock(address)).toBe(block);
});

it.each(['', 'no address', '1.2.3', '1.2.3.4/24', '::ffff:1.2.3.4', 'fe80::1%eth0'])(
  '%j lies nowhere',
  (text) => {
    expect(addressBlock(text)).toBeUndefined();
  },
);
