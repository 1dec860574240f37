const PROLOGUE = /^(?:<\?xml [^<>]{0,100}\?>)?\s*/;
const NAME = '[A-Za-z][A-Za-z0-9]{0,63}';
const TAG = new RegExp(`^<(/?)(${NAME})(?: ${NAME}(?::${NAME})?="[^"]*"){0,4}(/?)$(?!\\n)`);
const MAX_TAG = 256;
const MAX_TAGS = 64;
const MAX_DEPTH = 8;

interface Tag {
  readonly name: string;
  readonly isOpening: boolean;
  readonly isClosing: boolean;
}

/** Names of the open elements, joined by `/`, and the text of the innermost as it is written; empty when it has elements. */
type OnClose = (path: string, text: string) => void;

/**
 * Walks the little of XML that S3 stores write: elements and text. False when anything else is met: document types,
 * comments, sections, what is not balanced or ends early. What was reported until then is void.
 */
export function walkXml(xml: string, onClose: OnClose): boolean {
  const readTag = tagReader();
  const open: string[] = [];
  let position = PROLOGUE.exec(xml)?.[0].length ?? 0;
  let isLeaf = false;
  do {
    const start = xml.indexOf('<', position);
    const end = xml.indexOf('>', start);
    if (start < 0 || end < 0 || end - start > MAX_TAG) return false;
    const tag = readTag(xml.slice(start, end));
    if (!tag) return false;
    if (tag.isOpening && open.push(tag.name) > MAX_DEPTH) return false;
    if (tag.isClosing) {
      const path = open.join('/');
      if (open.pop() !== tag.name) return false;
      onClose(path, isLeaf && !tag.isOpening ? xml.slice(position, start) : '');
    }
    isLeaf = tag.isOpening && !tag.isClosing;
    position = end + 1;
  } while (open.length > 0);
  return xml.slice(position).trim() === '';
}

/** A listing says few tags a thousand times: each is taken apart once, and more than a few are no listing. */
function tagReader(): (text: string) => Tag | undefined {
  const known: Record<string, Tag> = {};
  let count = 0;
  return (text) => {
    const tag = known[text];
    if (tag) return tag;
    const [, slash, name, emptySlash] = TAG.exec(text) ?? [];
    if (name === undefined || (count += 1) > MAX_TAGS) return undefined;
    return (known[text] = {
      name,
      isOpening: !slash,
      isClosing: slash === '/' || emptySlash === '/',
    });
  };
}
