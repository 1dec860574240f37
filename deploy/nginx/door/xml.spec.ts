import { walkXml } from './xml';

function walk(xml: string): [string, string][] | undefined {
  const seen: [string, string][] = [];
  return walkXml(xml, (path, text) => seen.push([path, text])) ? seen : undefined;
}

it('reports elements as they close, with the text of leaves', () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?>\n<a xmlns="http://x/"><b>1&amp;2</b> <c/><d>no leaf<g/><e>2 3</e>\n</d><f></f></a>\n';
  expect(walk(xml)).toEqual([
    ['a/b', '1&amp;2'],
    ['a/c', ''],
    ['a/d/g', ''],
    ['a/d/e', '2 3'],
    ['a/d', ''],
    ['a/f', ''],
    ['a', ''],
  ]);
});

it.each([
  ['nothing', ''],
  ['text', 'a'],
  ['an early end', '<a><b>1</b>'],
  ['an early end in a tag', '<a><b'],
  ['what is not balanced', '<a><b></a></b>'],
  ['a closing tag alone', '</a>'],
  ['two roots', '<a></a><b></b>'],
  ['text behind', '<a></a>x'],
  ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
  ['a comment', '<a><!-- x --></a>'],
  ['a section', '<a><![CDATA[x]]></a>'],
  ['an instruction', '<a><?x y?></a>'],
  [
    'tags without number',
    `<a>${Array.from({ length: 64 }, (_, index) => `<b${String(index)}/>`).join('')}</a>`,
  ],
  ['depth', '<a>'.repeat(9) + '</a>'.repeat(9)],
  ['a long tag', `<a x="${'y'.repeat(300)}"></a>`],
  ['HTML', '<!doctype html><html><body><br></body></html>'],
])('refuses %s', (_, xml) => {
  expect(walk(xml)).toBeUndefined();
});

it.each([
  ['elements', `<a>${'<b/>'.repeat(1_000_000)}</a>`],
  ['text that never ends', `<a>${'x'.repeat(4_000_000)}`],
  ['blanks', ' '.repeat(4_000_000)],
  ['declarations', '<?xml '.repeat(700_000)],
])('takes time in proportion to %s', (_, xml) => {
  const start = Date.now();
  walk(xml);
  expect(Date.now() - start).toBeLessThan(3000);
});
