import { webLink } from './webLink';

it.each([
  ['https://avd.aquasec.com/nvd/cve-2019-1549', 'https://avd.aquasec.com/nvd/cve-2019-1549'],
  ['http://a.example/b?c=d#e', 'http://a.example/b?c=d#e'],
  ['HTTPS://a.example/"><script>', 'https://a.example/%22%3E%3Cscript%3E'],
])('links to %s', (text, link) => {
  expect(webLink(text)).toBe(link);
});

it.each([
  ['javascript:alert(1)'],
  ['java\nscript:alert(1)'],
  ['data:text/html,<b>'],
  ['ftp://a.example'],
  ['//a.example'],
  ['/relative'],
  [''],
  ['https://name:word@a.example/'],
  [`https://a.example/${'x'.repeat(2000)}`],
  [7],
  [undefined],
])('does not link to %j', (text) => {
  expect(webLink(text)).toBeUndefined();
});
