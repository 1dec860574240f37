import { decodeUrl } from '../model/url/decodeUrl';
import { viewExpression } from '../model/filters/viewExpression';
import { DEFAULT_STORE } from './flowQueries';
import { printMatcher } from './logql';
import { wholeQuery } from './wholeQuery';

const whole = (filters: string, match = 'all') => {
  const search = `?${new URLSearchParams({ filters, match }).toString()}`;
  return wholeQuery(viewExpression(decodeUrl('/observe/network', search).state), DEFAULT_STORE);
};

const alternatives = (filters: string, match?: string) =>
  whole(filters, match)?.alternatives.map((some) => some.map(printMatcher).join(' or '));

it.each([
  ['either side', 'namespace=shop', 'all', ['SrcK8S_Namespace="shop" or DstK8S_Namespace="shop"']],
  ['one side, which streams can be asked', 'src_namespace=shop', 'all', []],
  [
    'any of two',
    'src_namespace=shop;dst_port=53,8000-8009',
    'any',
    ['SrcK8S_Namespace="shop" or DstPort=~"^(53|800[0-9])$"'],
  ],
])('compares behind the parser what streams and lines cannot be asked: %s', (...shape) => {
  const [, filters, match, wanted] = shape;
  expect(alternatives(filters, match)).toEqual(wanted);
});

it('names the namespaces of alternatives in a query that finds nothing', () => {
  const { naming } = whole('namespace=shop,db') ?? {};
  expect(naming?.matchers.map(printMatcher)).toEqual([
    'app="netobserv-flowcollector"',
    'SrcK8S_Namespace=~"shop|db"',
  ]);
  expect(naming?.filters.map(({ op }) => op)).toEqual(['|=', '!=']);
});

it('names none where there is none to name', () => {
  expect(whole('name~api')?.naming).toBeUndefined();
});

it.each([
  ['quotes', 'src_name=a%22b;src_namespace=x'],
  ['a backslash', 'src_name=a%5Cb;src_namespace=x'],
  ['lists', 'tcp_flags=SYN;src_namespace=x'],
])('cannot be written with %s', (_what, filters) => {
  expect(whole(filters, 'any')).toBeUndefined();
});
