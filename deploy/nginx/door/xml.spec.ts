import { walkXml } from './xml';

function walk(xml: string): [string, string][] | undefined {
  const seen: [string, string][] = [];
  return walkXml(xml, (path, text) => seen.push([path, text])) ? seen : undefined;
}

it('reports elements as they close, with the text of leaves', () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?>\n<a xmlns="http://x/"><b>1</b> <c/><d>no leaf<g/><e>2 3</e>\n</d><f></f></a>\n';
  expect(walk(xml)).toEqual([
    ['a/b', '1'],
    ['a/c', ''],
    ['a/d/g', ''],
    ['a/d/e', '2 3'],
    ['a/d', ''],
    ['a/f', ''],
    ['a', ''],
  ]);
});

it('replaces references, once', () => {
  expect(
    walk('<a>&lt;&gt;&amp;&quot;&apos;&#34;&#x41;&#x1F600;&amp;lt;&#9999999;&#xD800;</a>'),
  ).toEqual([['a', '<>&"\'"A😀&lt;\ufffd\ufffd']]);
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
  ['an entity of its own', '<a>&x;</a>'],
  ['an ampersand', '<a>1 & 2</a>'],
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
  ['references', `<a>${'&amp;'.repeat(800_000)}</a>`],
  ['elements', `<a>${'<b/>'.repeat(1_000_000)}</a>`],
  ['text that never ends', `<a>${'x'.repeat(4_000_000)}`],
  ['ampersands', `<a>${'&'.repeat(4_000_000)}</a>`],
  ['blanks', ' '.repeat(4_000_000)],
  ['declarations', '<?xml '.repeat(700_000)],
])('takes time in proportion to %s', (_, xml) => {
  const start = Date.now();
  walk(xml);
  expect(Date.now() - start).toBeLessThan(3000);
});
