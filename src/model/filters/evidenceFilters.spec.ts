import fc from 'fast-check';
import { sampleFlow } from '../../../dev/testing/sampleFlows';
import { flowQueries, DEFAULT_STORE } from '../../queries/flowQueries';
import type { WorkloadName } from '../evidence/running';
import { parseFilters } from '../url/filtersText';
import {
  countLeftOut,
  evidenceFiltersOf,
  evidenceFilterKey,
  evidenceNames,
  type FoundWorkloads,
} from './evidenceFilters';
import type { Filter } from './filter';
import { DEFAULT_NAMES, filterExpression, type FilterNames } from './filterExpression';
import { addFilter } from './filterList';
import { filterProblem } from './filterProblem';
import { predicateOf } from './matches';
import { reversedFilter, viewExpression } from './viewExpression';

const filterOf = (text: string): Filter => {
  const [filter] = parseFilters(text).filters;
  if (!filter) throw new Error(text);
  return filter;
};

const workload = (namespace: string, name: string): WorkloadName => ({
  namespace,
  kind: 'Deployment',
  name,
});

const namesFor = (
  text: string,
  found: readonly WorkloadName[],
  others: readonly WorkloadName[] = [],
): FilterNames => {
  const evidence: FoundWorkloads = new Map([
    [evidenceFilterKey(filterOf(text)), { found, others }],
  ]);
  return { ...DEFAULT_NAMES, evidence: evidenceNames(evidence) };
};

const between = (source: WorkloadName, destination: WorkloadName) =>
  sampleFlow({
    SrcK8S_Namespace: source.namespace,
    SrcK8S_OwnerName: source.name,
    DstK8S_Namespace: destination.namespace,
    DstK8S_OwnerName: destination.name,
  });

const [WEB, API, DB, OTHER_WEB] = [
  workload('shop', 'web'),
  workload('shop', 'api'),
  workload('data', 'db'),
  workload('data', 'web'),
] as const;

const selects = (text: string, names: FilterNames) => {
  const test = predicateOf(filterExpression(filterOf(text), names) ?? { type: 'all', of: [] });
  return (source: WorkloadName, destination: WorkloadName) => test(between(source, destination));
};

it.each<[string, string | undefined]>([
  ['evidence>=HIGH', undefined],
  ['src_evidence=critical', undefined],
  ['cve=CVE-2021-44228', undefined],
  ['dst_cve!=GHSA-jfh8-c2jp-5v3q', undefined],
  ['package=org.apache.logging.log4j:log4j-core', undefined],
  ['fixable=true', undefined],
  ['unverified!=true', undefined],
  ['evidence>=SEVERE', 'Not a severity: CRITICAL, HIGH, MEDIUM, LOW or UNKNOWN'],
  ['cve=4', 'Not the id of a vulnerability, such as CVE-2021-44228'],
  [`cve=CVE-${'1'.repeat(80)}`, 'Not the id of a vulnerability, such as CVE-2021-44228'],
  ['package=%3Cb%3E', 'Not the name of a package'],
  ['fixable=yes', 'Not true: "not equals" is the contrary'],
  ['cve=""', 'Not the id of a vulnerability, such as CVE-2021-44228'],
  ['cve~CVE', 'This comparator does not go with this field'],
  ['fixable>=true', 'This comparator does not go with this field'],
])('%s is checked', (text, problem) => {
  expect(filterProblem(filterOf(text))).toBe(problem);
});

it.each([
  ['cve=CVE-2021-44228', WEB, DB, true],
  ['cve=CVE-2021-44228', DB, WEB, true],
  ['cve=CVE-2021-44228', API, DB, false],
  ['src_cve=CVE-2021-44228', WEB, DB, true],
  ['src_cve=CVE-2021-44228', DB, WEB, false],
  ['dst_cve=CVE-2021-44228', DB, WEB, true],
  ['cve!=CVE-2021-44228', WEB, DB, false],
  ['cve!=CVE-2021-44228', API, DB, true],
  // Of the same name in a namespace that another found one lies in, but not found itself.
  ['cve=CVE-2021-44228', OTHER_WEB, API, false],
  ['src_cve!=CVE-2021-44228', OTHER_WEB, API, true],
])('%s holds as it should', (text, source, destination, expected) => {
  const names = namesFor('cve=CVE-2021-44228', [WEB, workload('data', 'cache')], [OTHER_WEB, API]);
  expect(selects(text, names)(source, destination)).toBe(expected);
});

it.each(['cve=CVE-2021-44228', 'cve!=CVE-2021-44228'])(
  'selects nothing by %s as long as nobody has looked it up',
  (text) => {
    expect(selects(text, DEFAULT_NAMES)(WEB, DB)).toBe(false);
    const filters = [filterOf(text)];
    const selection = { filters, match: 'all', recordType: 'flowLog', packetLoss: 'all' } as const;
    expect(flowQueries(viewExpression(selection), DEFAULT_STORE)).toEqual([]);
  },
);

it('selects nothing by what no workload has, and all by its contrary', () => {
  const names = namesFor('fixable=true', []);
  expect(selects('fixable=true', names)(WEB, DB)).toBe(false);
  expect(selects('fixable!=true', names)(WEB, DB)).toBe(true);
});

const anyWorkload = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('x', 'y', 'z'))
  .map(([namespace, name]) => workload(namespace, name));

it('selects by any workloads exactly the flows of these, among those that were seen', () => {
  fc.assert(
    fc.property(
      fc.array(anyWorkload, { maxLength: 6 }),
      fc.array(anyWorkload, { minLength: 1, maxLength: 8 }),
      (found, others) => {
        const names = namesFor('unverified=true', found, others);
        const test = selects('src_unverified=true', names);
        const isFound = (one: WorkloadName): boolean =>
          found.some(({ namespace, name }) => namespace === one.namespace && name === one.name);
        for (const one of [...found, ...others]) expect(test(one, DB)).toBe(isFound(one));
      },
    ),
  );
});

it('asks for workloads of many namespaces in as few queries as for those of one', () => {
  const found = Array.from({ length: 40 }, (_, at) => workload(`ns-${at}`, `app-${at % 7}`));
  const names = namesFor('evidence>=HIGH', found);
  const queriesOf = (text: string) => {
    const expression = filterExpression(filterOf(text), names);
    return expression ? flowQueries(expression, DEFAULT_STORE) : [];
  };
  expect(queriesOf('src_evidence>=HIGH')).toHaveLength(1);
  expect(queriesOf('evidence>=HIGH')).toHaveLength(3);
});

const found = Array.from({ length: 12 }, (_, at) => workload(`ns-${at}`, `app-${at}`));
/** In each namespace the apps of all others, which were not found there: no two namespaces can be asked for together. */
const others = found.flatMap(({ namespace, name }) =>
  found.filter((one) => one.name !== name).map((one) => workload(namespace, one.name)),
);

it.each<[string, number]>([
  ['src_unverified=true', 0],
  ['unverified=true', 8],
])('says how many %s leaves out', (text, count) => {
  const filter = filterOf(text);
  const known = new Map([[evidenceFilterKey(filter), { found, others }]]);
  expect(countLeftOut(filter, known)).toBe(count);
  const names = { ...DEFAULT_NAMES, evidence: evidenceNames(known) };
  const shown = found.filter((one) => selects(text, names)(one, workload('none', 'x')));
  expect(shown).toEqual(found.slice(0, found.length - count));
  expect(countLeftOut(filter, new Map())).toBe(0);
});

it('is looked up once whatever its side, and turned round with the flow', () => {
  const filters = parseFilters('src_cve=CVE-1-2;dst_cve!=CVE-1-2;src_name=a;fixable=true').filters;
  const off = { ...filterOf('unverified=true'), disabled: true };
  expect(evidenceFiltersOf([...filters, off]).map(evidenceFilterKey)).toEqual([
    evidenceFilterKey(filterOf('cve=CVE-1-2')),
    evidenceFilterKey(filterOf('dst_fixable=true')),
  ]);
  expect(evidenceFilterKey(filterOf('evidence>=HIGH'))).not.toBe(
    evidenceFilterKey(filterOf('evidence=HIGH')),
  );
  expect(reversedFilter(filterOf('src_cve=CVE-1-2')).id).toBe('dst_cve');
});

it('keeps two vulnerabilities apart, since a workload may have both', () => {
  const both = ['src_cve=CVE-1-2', 'src_cve=CVE-3-4'].map(filterOf);
  expect(both.reduce<readonly Filter[]>(addFilter, [])).toEqual(both);
});
