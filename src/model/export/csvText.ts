const LINE_END = '\r\n';
const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** What spreadsheets take for the start of a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** At the start of a file it makes spreadsheets read UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A leading apostrophe makes spreadsheets show a formula as the text it is. */
export const harmless = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

const quoted = (text: string): string =>
  NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A line of CSV (RFC 4180). */
export const rowText = (cells: readonly string[]): string => cells.map(quoted).join(',') + LINE_END;
