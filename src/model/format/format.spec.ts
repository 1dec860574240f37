import fc from 'fast-check';
import { formatDuration, formatLatency, formatMilliseconds, formatRtt } from './durations';
import { formatCount, formatPercent } from './numberText';
import { formatByteRate, formatBytes, formatPacketRate, formatPackets } from './quantities';
import { formatDate, formatDateTime, formatTime, isoTime } from './times';

const POWERS: Record<string, number> = { '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18 };

/** Reads an English scaled number back. */
const valueOf = (text: string): number => {
  const [, number = '', prefix = ''] = /^([\d.,]+) ?([kMGTPE]?)/.exec(text) ?? [];
  return Number(number.replaceAll(',', '')) * (POWERS[prefix] ?? NaN);
};

describe('bytes', () => {
  it.each([
    [0, '0 B'],
    [1, '1 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1210, '1.21 kB'],
    [12_345, '12.3 kB'],
    [999_499, '999 kB'],
    [999_900, '1 MB'],
    [1_500_000_000, '1.5 GB'],
    [2e18, '2 EB'],
    [5e21, '5,000 EB'],
    [-1500, '-1.5 kB'],
    [0.004, '< 0.01 B'],
    [Number.NaN, '–'],
    [Infinity, '–'],
  ])('%p is %p', (value, text) => expect(formatBytes(value, 'en')).toBe(text));

  it('never shows a larger number of bytes as a smaller one', () => {
    const size = fc.double({ min: 0.01, max: 1e20, noNaN: true });
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [small, large] = a <= b ? [a, b] : [b, a];
        return valueOf(formatBytes(small, 'en')) <= valueOf(formatBytes(large, 'en'));
      }),
    );
  });

  it('is never wrong by more than half of the last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e20, noNaN: true }), (value) => {
        const shown = valueOf(formatBytes(value, 'en'));
        return Math.abs(shown - value) <= value * 0.00501;
      }),
    );
  });

  it('follows the locale', () => expect(formatBytes(1_234, 'de')).toBe('1,23 kB'));
});

describe('rates and packets', () => {
  it.each([
    [formatByteRate(0.25, 'en'), '0.25 Bps'],
    [formatByteRate(1_234_567, 'en'), '1.23 MBps'],
    [formatPackets(950, 'en'), '950'],
    [formatPackets(12_345, 'en'), '12.3k'],
    [formatPacketRate(12_345, 'en'), '12.3 kpps'],
    [formatPacketRate(0.001, 'en'), '< 0.01 pps'],
    [formatCount(1_234_567, 'en'), '1,234,567'],
    [formatCount(Number.NaN, 'en'), '–'],
    [formatPercent(0.1234, 'en'), '12.3%'],
  ])('%p is %p', (actual, expected) => expect(actual).toBe(expected));
});

describe('durations', () => {
  it.each([
    [formatLatency(0, 'en'), '< 1 ms'],
    [formatLatency(12, 'en'), '12 ms'],
    [formatLatency(2500, 'en'), '2.5 s'],
    [formatMilliseconds(0, 'en'), '0 ms'],
    [formatMilliseconds(999.9, 'en'), '1 s'],
    [formatRtt(7_114_000, 'en'), '7.11 ms'],
    [formatRtt(42_000, 'en'), '0.042 ms'],
    [formatRtt(1, 'en'), '< 0.001 ms'],
    [formatRtt(0, 'en'), '0 ms'],
    [formatRtt(1_200_000_000, 'en'), '1.2 s'],
    [formatRtt(Number.NaN, 'en'), '–'],
    [formatDuration(0, 'en'), '0 ms'],
    [formatDuration(850, 'en'), '850 ms'],
    [formatDuration(1500, 'en'), '1.5 s'],
    [formatDuration(59_999, 'en'), '60 s'],
    [formatDuration(125_000, 'en'), '2 min 5 s'],
    [formatDuration(3_600_000, 'en'), '1 h'],
    [formatDuration(187_200_000, 'en'), '2 d 4 h'],
    [formatDuration(86_405_000, 'en'), '1 d'],
    [formatDuration(-30, 'en'), '-30 ms'],
    [formatDuration(Infinity, 'en'), '–'],
  ])('%p is %p', (actual, expected) => expect(actual).toBe(expected));
});

describe('times', () => {
  const utc = { locale: 'en-GB', timeZone: 'UTC' };
  const at = 1_708_011_866_997;

  it.each([
    [formatTime(at, utc), '15:44:26.997'],
    [formatTime(at, { ...utc, timeZone: 'Asia/Tokyo' }), '00:44:26.997'],
    [formatTime(1_708_041_600_000, utc), '00:00:00.000'],
    [formatDateTime(at, utc), '15 Feb 2024, 15:44:26'],
    [formatDate(at, utc), '15 Feb 2024'],
    [isoTime(at), '2024-02-15T15:44:26.997Z'],
    [isoTime(1e300), '–'],
    [formatTime(Number.NaN, utc), '–'],
  ])('%p is %p', (actual, expected) => expect(actual).toBe(expected));

  it('never throws, whatever number a flow carries', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(typeof formatDateTime(value, utc)).toBe('string');
        expect(typeof isoTime(value)).toBe('string');
      }),
    );
  });
});
