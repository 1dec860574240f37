import type { AddressRange } from '../model/fields/address';
import { numberRange } from './digitsRegex';
import { oneOfPatterns } from './regex';

interface Groups {
  readonly count: number;
  readonly bits: bigint;
  /** The largest value of one group. */
  readonly top: number;
}

const GROUPS: Readonly<Record<4 | 6, Groups>> = {
  4: { count: 4, bits: 8n, top: 0xff },
  6: { count: 8, bits: 16n, top: 0xffff },
};

/** For each group of an address, the smallest and the largest value: a box of addresses. */
type Box = readonly (readonly [low: number, high: number])[];

const split = (bits: bigint, { count, bits: width }: Groups): number[] =>
  Array.from({ length: count }, (_, index) =>
    Number((bits >> (width * BigInt(count - 1 - index))) & ((1n << width) - 1n)),
  );

/** A range as boxes that do not overlap: the idea of digit ranges with an octet or a hextet as the digit. */
const boxes = (low: readonly number[], high: readonly number[], top: number): Box[] => {
  const [first = 0, ...lowRest] = low;
  const [last = 0, ...highRest] = high;
  if (low.length === 0) return [[]];
  const free = lowRest.map(() => [0, top] as const);
  const prefixed = (value: number, from: readonly number[], to: readonly number[]): Box[] =>
    boxes(from, to, top).map((box) => [[value, value], ...box]);
  if (first === last) return prefixed(first, lowRest, highRest);
  const isLowWhole = lowRest.every((value) => value === 0);
  const isHighWhole = highRest.every((value) => value === top);
  const [from, to] = [isLowWhole ? first : first + 1, isHighWhole ? last : last - 1];
  return [
    ...(isLowWhole
      ? []
      : prefixed(
          first,
          lowRest,
          free.map(() => top),
        )),
    ...(from <= to ? [[[from, to] as const, ...free]] : []),
    ...(isHighWhole
      ? []
      : prefixed(
          last,
          free.map(() => 0),
          highRest,
        )),
  ];
};

const hextet = ([low, high]: readonly [number, number]): string =>
  low === 0 && high === 0xffff ? '[0-9a-f]{1,4}' : numberRange(low, high, 16);

const dotted = (box: Box): string => box.map(([low, high]) => numberRange(low, high)).join('\\.');

/**
 * The texts of a box of IPv6 addresses as Go's netip writes them: a run of two or more zero groups, anywhere,
 * may be written `::`, and all other groups are written out.
 */
const compressed = (box: Box): string[] => {
  const texts = [box.map(hextet).join(':')];
  for (let start = 0; start < box.length - 1; start += 1) {
    for (let end = start + 2; end <= box.length; end += 1) {
      if (box.slice(start, end).some(([low]) => low !== 0)) break;
      texts.push(
        `${box.slice(0, start).map(hextet).join(':')}::${box.slice(end).map(hextet).join(':')}`,
      );
    }
  }
  return texts;
};

/** Matches the text of every address of these ranges, IPv6 in canonical spelling (RFC 5952). */
export const addressesRegex = (ranges: readonly AddressRange[]): string =>
  oneOfPatterns(
    ranges.flatMap(({ family, min, max }) => {
      const groups = GROUPS[family];
      const found = boxes(split(min, groups), split(max, groups), groups.top);
      return family === 4 ? found.map(dotted) : found.flatMap(compressed);
    }),
  );
