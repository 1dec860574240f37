import fc from 'fast-check';
import { IPv6 } from 'ipaddr.js';
import { isInRange, parseAddress, parseAddressRange, type Address } from '../model/fields/address';
import { addressesRegex } from './addressRegex';

const matches = (regex: string, text: string): boolean => new RegExp(`^(?:${regex})$`).test(text);

const bytesOf = ({ family, bits }: Address): number[] =>
  Array.from({ length: family === 4 ? 4 : 16 }, (_, i, length = family === 4 ? 4 : 16) =>
    Number((bits >> BigInt(8 * (length - 1 - i))) & 0xffn),
  );

/** As Go's netip prints it, and so as NetObserv stores it. */
const canonical = (address: Address): string =>
  address.family === 4 ? bytesOf(address).join('.') : new IPv6(bytesOf(address)).toRFC5952String();

const ipv4 = fc
  .integer({ min: 0, max: 0xffffffff })
  .map((bits): Address => ({ family: 4, bits: BigInt(bits) }));

/** Zero groups and small values are common in real addresses, and are where `::` is. */
const hextet = fc.oneof(
  fc.constant(0),
  fc.constant(0),
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 0xffff }),
);
const ipv6 = fc
  .array(hextet, { minLength: 8, maxLength: 8 })
  .map((groups) => groups.reduce((bits, group) => (bits << 16n) | BigInt(group), 0n))
  .filter((bits) => bits >> 32n !== 0xffffn)
  .map((bits): Address => ({ family: 6, bits }));

describe('addressesRegex', () => {
  it.each([
    ['10.128.0.1', '10.128.0.1', true],
    ['10.128.0.1', '10.128.0.10', false],
    ['10.128.0.1', '10a128b0c1', false],
    ['10.0.0.0/8', '10.255.1.2', true],
    ['10.0.0.0/8', '11.0.0.0', false],
    ['192.168.1.10-192.168.2.3', '192.168.1.255', true],
    ['192.168.1.10-192.168.2.3', '192.168.2.4', false],
    ['::1', '::1', true],
    ['0:0:0:0:0:0:0:1', '::1', true],
    ['::/0', '::', true],
    ['::/0', '2001:db8::1', true],
    ['::/0', '1.2.3.4', false],
    ['0.0.0.0/0', '::', false],
    ['2001:DB8::/32', '2001:db8:0:1::5', true],
    ['2001:db8::/32', '2001:db9::5', false],
    ['fe80::/10', 'febf::1', true],
    ['fe80::/10', 'fec0::1', false],
    ['::ffff:10.0.0.1', '10.0.0.1', true],
  ])('%s selects %s: %s', (range, text, expected) => {
    const parsed = parseAddressRange(range);
    expect(parsed && matches(addressesRegex([parsed]), text)).toBe(expected);
  });

  it.each([
    ['IPv4', ipv4],
    ['IPv6', ipv6],
  ])('agrees with arithmetic on %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, arbitrary, arbitrary, (a, b, address) => {
        const [min, max] = a.bits <= b.bits ? [a.bits, b.bits] : [b.bits, a.bits];
        const range = { family: a.family, min, max };
        const regex = addressesRegex([range]);
        return [address, a, b].every(
          (one) => matches(regex, canonical(one)) === isInRange(one, range),
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('agrees with arithmetic on every prefix length', () => {
    fc.assert(
      fc.property(
        ipv6,
        fc.integer({ min: 0, max: 128 }),
        ipv6,
        fc.boolean(),
        (base, prefix, other, isNear) => {
          const range = parseAddressRange(`${canonical(base)}/${prefix}`);
          if (!range) return false;
          const address = isNear
            ? { ...other, bits: range.min | (other.bits & (range.max - range.min)) }
            : other;
          return matches(addressesRegex([range]), canonical(address)) === isInRange(address, range);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('reads every spelling of an address', () => {
    fc.assert(
      fc.property(ipv6, (address) => {
        const long = new IPv6(bytesOf(address)).toNormalizedString().toUpperCase();
        return parseAddress(long)?.bits === address.bits;
      }),
    );
  });
});
