import { readXmlText } from './xmlText';

it.each([
  ['', ''],
  ['a b;', 'a b;'],
  ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
  ['&#34;a&#34;&#x41;&#x1F600;', '"a"A😀'],
  ['&amp;lt;', '&lt;'],
  ['ü&amp;', 'ü&'],
])('reads %j as %j', (text, said) => {
  expect(readXmlText(text)).toBe(said);
});

it.each([
  '1 & 2',
  '&',
  '&;',
  '&x;',
  '&constructor;',
  '&#;',
  '&#x;',
  '&#0;',
  '&#-1;',
  '&#1.5;',
  '&#9999999;',
  '&#xD800;',
  '&#xDFFF;',
  '&#xffffffffffff;',
])('refuses %j', (text) => {
  expect(readXmlText(text)).toBeUndefined();
});

it.each(['&amp;', '&'])('takes time in proportion to the number of %s', (text) => {
  const start = Date.now();
  readXmlText(text.repeat(800_000));
  expect(Date.now() - start).toBeLessThan(3000);
});
