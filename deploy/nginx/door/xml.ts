const PROLOGUE = /^(?:<\?xml [^<>]{0,100}\?>)?\s*/;
const NAME = '[A-Za-z][A-Za-z0-9]{0,63}';
const TAG = new RegExp(`^(/?)(${NAME})(?: ${NAME}(?::${NAME})?="[^"]*"){0,4}(/?)$`);
const REFERENCE = /&(#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos);/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const MAX_TAG = 256;
const MAX_DEPTH = 8;

/** Names of the open elements, joined by `/`, and the text of the innermost, empty when it has elements. */
type OnClose = (path: string, text: string) => void;

/**
 * Walks the little of XML that S3 stores write: elements and text. False when anything else is met: document types,
 * entities of their own, comments, sections, what is not balanced or ends early. What was reported until then is void.
 */
export function walkXml(xml: string, onClose: OnClose): boolean {
  const open: string[] = [];
  let position = PROLOGUE.exec(xml)?.[0].length ?? 0;
  let isLeaf = false;
  do {
    const start = xml.indexOf('<', position);
    const end = xml.indexOf('>', start);
    if (start < 0 || end < 0 || end - start > MAX_TAG) return false;
    const [, isClosing, name, isEmpty] = TAG.exec(xml.slice(start + 1, end)) ?? [];
    const text = decode(xml.slice(position, start));
    if (name === undefined || text === undefined) return false;
    if (!isClosing && open.push(name) > MAX_DEPTH) return false;
    if (isClosing || isEmpty) {
      const path = open.join('/');
      if (open.pop() !== name) return false;
      onClose(path, isClosing && isLeaf ? text : '');
    }
    isLeaf = !isClosing && !isEmpty;
    position = end + 1;
  } while (open.length > 0);
  return xml.slice(position).trim() === '';
}

/** With references replaced; undefined when an ampersand is none of them. */
function decode(text: string): string | undefined {
  if (!text.includes('&')) return text;
  if (text.replace(REFERENCE, '').includes('&')) return undefined;
  return text.replace(REFERENCE, (_, name: string) => NAMED[name] ?? character(name));
}

/** Half a surrogate pair is no character, and could not be asked for in an address. */
function character(reference: string): string {
  const code = Number(reference.replace('#x', '0x').replace('#', ''));
  const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
