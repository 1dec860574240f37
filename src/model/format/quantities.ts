import { roundToDigits, shortNumber } from './numberText';
import {
  NOT_A_NUMBER,
  type Bytes,
  type BytesPerSecond,
  type Packets,
  type PacketsPerSecond,
} from './units';

const PREFIXES = ['', 'k', 'M', 'G', 'T', 'P', 'E'] as const;
const STEP = 1000;
/** Below it a rate is noise; it is said to be smaller instead of being shown as zero. */
const SMALLEST = 0.01;

interface Unit {
  readonly name: string;
  /** Between the number and its unit. */
  readonly gap: string;
}

const exponentOf = (size: number): number => {
  let exponent = 0;
  for (let rest = size; rest >= STEP && exponent < PREFIXES.length - 1; rest /= STEP) exponent += 1;
  return exponent;
};

const scaled = (value: number, { name, gap }: Unit, locale?: string): string => {
  if (!Number.isFinite(value)) return NOT_A_NUMBER;
  const size = roundToDigits(Math.abs(value));
  if (size > 0 && size < SMALLEST) return `< ${shortNumber(SMALLEST, locale)}${gap}${name}`;
  const exponent = exponentOf(size);
  const number = shortNumber((Math.sign(value) * size) / STEP ** exponent, locale);
  return `${number}${gap}${PREFIXES[exponent] ?? ''}${name}`.trimEnd();
};

/** Bytes in SI steps of 1000 with three digits: `532 B`, `1.21 kB`, `3.4 GB`. */
export const formatBytes = (value: Bytes, locale?: string): string =>
  scaled(value, { name: 'B', gap: ' ' }, locale);

/** `532 Bps`, `1.21 kBps`, `3.4 MBps`. */
export const formatByteRate = (value: BytesPerSecond, locale?: string): string =>
  scaled(value, { name: 'Bps', gap: ' ' }, locale);

/** Packets without a unit, for places that name it: `950`, `12.3k`, `4.5M`. */
export const formatPackets = (value: Packets, locale?: string): string =>
  scaled(value, { name: '', gap: '' }, locale);

/** `950 pps`, `12.3 kpps`. */
export const formatPacketRate = (value: PacketsPerSecond, locale?: string): string =>
  scaled(value, { name: 'pps', gap: ' ' }, locale);
