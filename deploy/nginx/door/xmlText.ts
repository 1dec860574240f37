const NAMED: Readonly<Record<string, string>> = {
  '&amp': '&',
  '&lt': '<',
  '&gt': '>',
  '&quot': '"',
  '&apos': "'",
};

/**
 * What a text of XML says; undefined when an ampersand begins no reference to a character: entities of its own no
 * listing has. Without a regular expression, of which njs would hold 5 KB for each text until the request ends, and joined once, since
 * it would hold every beginning of a text that is added to.
 */
export function readXmlText(text: string): string | undefined {
  const pieces = text.split('&');
  for (let at = 1; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    const end = piece.indexOf(';');
    const character = end < 0 ? undefined : readReference(piece.slice(0, end));
    if (character === undefined) return undefined;
    pieces[at] = character + piece.slice(end + 1);
  }
  return pieces.join('');
}

function readReference(reference: string): string | undefined {
  if (!reference.startsWith('#')) return NAMED[`&${reference}`];
  const code = Number(reference.startsWith('#x') ? `0${reference.slice(1)}` : reference.slice(1));
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** Half a surrogate pair is none, and could not be asked for in an address. */
const isCharacter = (code: number): boolean =>
  code % 1 === 0 && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
