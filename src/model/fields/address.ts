import { IPv4, IPv6 } from 'ipaddr.js';

/** An address as the number of its family: 32 or 128 bits. */
export interface Address {
  readonly family: 4 | 6;
  readonly bits: bigint;
}

/** Addresses of one family, both ends included. */
export interface AddressRange {
  readonly family: 4 | 6;
  readonly min: bigint;
  readonly max: bigint;
}

const bitsOf = (bytes: readonly number[]): bigint =>
  bytes.reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n);

/** Any spelling of IPv4 or IPv6; IPv4 mapped into IPv6 counts as IPv4, as NetObserv stores it. */
export const parseAddress = (text: string): Address | undefined => {
  if (IPv4.isValidFourPartDecimal(text)) {
    return { family: 4, bits: bitsOf(IPv4.parse(text).toByteArray()) };
  }
  if (!text.includes(':') || text.includes('%') || !IPv6.isValid(text)) return undefined;
  const address = IPv6.parse(text);
  return address.isIPv4MappedAddress()
    ? { family: 4, bits: bitsOf(address.toIPv4Address().toByteArray()) }
    : { family: 6, bits: bitsOf(address.toByteArray()) };
};

/**
 * An address as NetObserv stores it: Go prints IPv4 mapped into IPv6 as IPv4, so a stored text with colons is IPv6
 * whatever its bits, and one with both colons and dots is no address. Keep in step with queries/addressRegex.ts.
 */
export const parseStoredAddress = (text: string): Address | undefined => {
  if (!text.includes(':')) return parseAddress(text);
  return text.includes('.') || text.includes('%') || !IPv6.isValid(text)
    ? undefined
    : { family: 6, bits: bitsOf(IPv6.parse(text).toByteArray()) };
};

/** The block that an address as NetObserv stores it lies in, as CIDR: 256 of IPv4, one network of IPv6. */
export const addressBlock = (text: string): string | undefined => {
  const family = parseStoredAddress(text)?.family;
  if (family === undefined) return undefined;
  return family === 4
    ? `${IPv4.networkAddressFromCIDR(`${text}/24`).toString()}/24`
    : `${IPv6.networkAddressFromCIDR(`${text}/64`).toRFC5952String()}/64`;
};

const WIDTH = { 4: 32, 6: 128 } as const;

const parseCidr = (text: string): AddressRange | undefined => {
  const [, base = '', prefix = ''] = /^(.+)\/(\d{1,3})$/.exec(text) ?? [];
  const address = parseAddress(base);
  if (!address) return undefined;
  // `::ffff:10.0.0.0/104` counts the bits of IPv6.
  const mapped = address.family === 4 && base.includes(':') ? 96 : 0;
  const free = WIDTH[address.family] + mapped - Number(prefix);
  if (free < 0 || free > WIDTH[address.family]) return undefined;
  const span = (1n << BigInt(free)) - 1n;
  const min = address.bits & ~span;
  return { family: address.family, min, max: min | span };
};

const parseSpan = (text: string): AddressRange | undefined => {
  const [from = '', to = '', ...rest] = text.split('-');
  const [min, max] = [parseAddress(from.trim()), parseAddress(to.trim())];
  if (rest.length > 0 || !min || min.family !== max?.family || min.bits > max.bits)
    return undefined;
  return { family: min.family, min: min.bits, max: max.bits };
};

/** One address, a CIDR block or `from-to`; undefined for anything else. */
export const parseAddressRange = (text: string): AddressRange | undefined => {
  const single = parseAddress(text);
  if (single) return { family: single.family, min: single.bits, max: single.bits };
  return text.includes('/') ? parseCidr(text) : parseSpan(text);
};

export const isInRange = ({ family, bits }: Address, range: AddressRange): boolean =>
  family === range.family && bits >= range.min && bits <= range.max;
