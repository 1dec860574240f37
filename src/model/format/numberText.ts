import { NOT_A_NUMBER } from './units';

type Options = Intl.NumberFormatOptions;

// Making an Intl formatter costs far more than using it, and a table uses a few thousand times the same.
const formatters = new Map<string, Intl.NumberFormat>();

const formatter = (locale: string | undefined, options: Options): Intl.NumberFormat => {
  const key = `${locale ?? ''} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
};

/** Significant digits of every scaled number: 1.23, 12.3, 123. */
const DIGITS = 3;

/** The number that three digits show; scaling starts from it so that 999.9 k becomes 1 M. */
export const roundToDigits = (value: number): number => Number(value.toPrecision(DIGITS));

/** A number with at most three significant digits. */
export const shortNumber = (value: number, locale?: string): string =>
  formatter(locale, { maximumSignificantDigits: DIGITS }).format(value);

/** All digits of a number, grouped in thousands; "–" if it is none. */
export const formatCount = (value: number, locale?: string): string =>
  Number.isFinite(value)
    ? formatter(locale, { maximumFractionDigits: 2 }).format(value)
    : NOT_A_NUMBER;

/** A share between 0 and 1 as percent with at most one decimal. */
export const formatPercent = (share: number, locale?: string): string =>
  Number.isFinite(share)
    ? formatter(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share)
    : NOT_A_NUMBER;
