/**
 * The text in printable ASCII, cut to the length. Names in reports are ASCII; a mark that turns the direction of
 * writing, or breaks a line, could only deceive. One character is then one byte, before JSON escapes it.
 */
export const plain = (text: string, length: number): string =>
  (text.length > length ? `${text.slice(0, length - 3)}...` : text).replace(/[^ -~]/g, '?');
