import { viewExpression, type Selection } from '../model/filters/viewExpression';
import { parseFilters } from '../model/url/filtersText';
import { MAX_BRANCHES, TooManyBranches } from './branches';
import { DEFAULT_LABELS, DEFAULT_STORE, flowQueries, storeOf } from './flowQueries';
import { printLogQuery } from './logql';

const printed = (filters: string, rest: Partial<Selection> = {}): string[] => {
  const selection: Selection = {
    filters: parseFilters(filters).filters,
    match: 'all',
    recordType: 'flowLog',
    packetLoss: 'all',
    ...rest,
  };
  return flowQueries(viewExpression(selection), DEFAULT_STORE).map(printLogQuery);
};

const FLOWS = '_RecordType!~"newConnection|heartbeat|endConnection"';

it('asks for everything with one selector', () => {
  expect(printed('')).toEqual([`{app="netobserv-flowcollector", ${FLOWS}}`]);
});

it('looks for the record type in the line where it was made no label', () => {
  const store = storeOf(DEFAULT_LABELS, DEFAULT_STORE.staticLabels, ['_RecordType']);
  const everything = {
    filters: [],
    match: 'all',
    recordType: 'flowLog',
    packetLoss: 'all',
  } as const;
  const [query] = flowQueries(viewExpression(everything), store);
  expect(query?.matchers).toHaveLength(1);
  expect(query?.filters).toHaveLength(1);
});

it('never scans with a bare json stage', () => {
  const filters =
    'src_address=10.0.0.0/8;dst_port>=1024;bytes=100-200;name~web;dns_name="";kind=Pod';
  for (const match of ['all', 'any', 'bidirectional'] as const) {
    for (const query of printed(filters, { match }))
      expect(query).not.toMatch(/\|\s*json\s*(\||$)/);
  }
});

it('needs one query where alternatives share a field', () => {
  expect(printed('dst_port=80,443,8000-8999')).toHaveLength(1);
  expect(printed('src_namespace=a,b;dst_port=80;protocol=TCP')).toHaveLength(1);
});

it('splits an OR over labels into disjoint branches', () => {
  const [first, second, ...rest] = printed('src_namespace=a;dst_namespace=b', { match: 'any' });
  expect(rest).toEqual([]);
  expect(first).toContain('SrcK8S_Namespace="a"');
  expect(second).toContain('SrcK8S_Namespace!="a"');
  expect(second).toContain('DstK8S_Namespace="b"');
});

it('asks nothing when nothing can match', () => {
  expect(printed('src_namespace=a;src_namespace=b')).toEqual([]);
});

it('refuses more branches than Loki should be asked at once', () => {
  const either = Array.from({ length: 12 }, (_, at) => `resource=Pod.ns${at}.name${at}`).join(';');
  expect(() => printed(either, { match: 'any' })).toThrow(TooManyBranches);
  expect(MAX_BRANCHES).toBeLessThanOrEqual(64);
});

it('keeps what is typed inside its quotes', () => {
  const nasty = '`"}\\ | json | line_format "{{.x}}" # \n\u0000';
  for (const query of printed(
    `src_name=${encodeURIComponent(nasty)};src_namespace=${encodeURIComponent(nasty)}`,
  )) {
    const outside = query.replace(/"(?:\\.|[^"\\])*"|`[^`]*`/g, '');
    expect(outside).not.toMatch(/json|line_format|#/);
  }
});
