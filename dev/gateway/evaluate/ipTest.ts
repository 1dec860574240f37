import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Contains = (address: Address) => boolean;

/** As Go's netip reads it: four plain decimal parts, or IPv6 without brackets. */
function parseAddress(text: string): Address | undefined {
  const isStrictV4 = /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(text);
  if (!isStrictV4 && !text.includes(':')) return undefined;
  return ipaddr.isValid(text) ? ipaddr.parse(text) : undefined;
}

function compare(one: Address, other: Address): number {
  const [left, right] = [one.toByteArray(), other.toByteArray()];
  for (const [index, byte] of left.entries()) {
    const difference = byte - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const isSameKind = (one: Address, other: Address): boolean => one.kind() === other.kind();

function prefixTest(pattern: string): Contains | undefined {
  const [network = '', bits = ''] = pattern.split('/');
  const base = parseAddress(network);
  const length = Number(bits);
  const isValid =
    /^(?:0|[1-9]\d{0,2})$/.test(bits) && base && length <= base.toByteArray().length * 8;
  if (!isValid) return undefined;
  return (address) => isSameKind(address, base) && address.match(base, length);
}

function rangeTest(pattern: string): Contains | undefined {
  const [from, to] = pattern.split('-').map((part) => parseAddress(part));
  if (!from || !to || !isSameKind(from, to) || compare(from, to) > 0) return undefined;
  return (address) =>
    isSameKind(address, from) && compare(from, address) <= 0 && compare(address, to) <= 0;
}

function containsTest(pattern: string): Contains | undefined {
  const single = parseAddress(pattern);
  if (single) return (address) => isSameKind(address, single) && compare(address, single) === 0;
  return prefixTest(pattern) ?? rangeTest(pattern);
}

export const isIpPattern = (pattern: string): boolean => containsTest(pattern) !== undefined;

const V4_START = /^\d(?:\.|.\.|..\.)/s;
const V6_START = /^(?:::[0-9a-fA-F]|[0-9a-fA-F]{1,4}:)/;

/**
 * Loki's ip(): looks for addresses in the text by how they begin, and wants some text after that beginning. For IPv6 that is
 * five characters, so that `::1` is never found (Loki 3.7).
 */
export function compileIpTest(pattern: string): (text: string) => boolean {
  const contains = containsTest(pattern);
  if (!contains) return () => false;
  return (text) => {
    for (let index = 0; index < text.length; index++) {
      const rest = text.slice(index, index + 64);
      const isV4 = index + 3 < text.length && V4_START.test(rest.slice(0, 4));
      const isV6 = !isV4 && index + 4 < text.length && V6_START.test(rest.slice(0, 5));
      if (!isV4 && !isV6) continue;
      const [found = ''] = (isV4 ? /^[0-9.]*/ : /^[0-9a-fA-F:.]*/).exec(rest) ?? [];
      const address = parseAddress(found);
      if (address && contains(address)) return true;
      index += found.length;
    }
    return false;
  };
}
