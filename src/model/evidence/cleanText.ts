/**
 * Control characters, marks that turn the direction of writing or cannot be seen, halves of characters and separators of
 * lines: in what others wrote they could only deceive. Letters of every language stay.
 */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** The same but for the ends of lines and tabs. */
const DECEPTIVE_IN_LINES = /[^\P{Cc}\n\t]|[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** Most texts have nothing that has to be looked at twice; to find that out is ten times as quick. */
const IS_PLAIN = /^[ -~]*$(?!\n)/;
const IS_PLAIN_IN_LINES = /^[ -~\n\t]*$(?!\n)/;

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** One line of text, cut to the length, with a sign in place of every character that could deceive. */
export const cleanText = (text: string, length: number): string =>
  text.length <= length && IS_PLAIN.test(text)
    ? text
    : cut(text, length).replace(DECEPTIVE, '\ufffd');

/** The same of text that may have several lines. */
export const cleanLines = (text: string, length: number): string =>
  text.length <= length && IS_PLAIN_IN_LINES.test(text)
    ? text
    : cut(text, length).replaceAll('\r\n', '\n').replace(DECEPTIVE_IN_LINES, '\ufffd');
