import { allOf, type Expression } from '../model/filters/condition';
import { disjointBranches } from './branches';
import { clausesOf, expressionOf, type Clause } from './clauses';
import type { Store } from './flowQueries';
import { labelFilter } from './labelFilters';
import { lineFilters, streamMatchers } from './literal';
import type { LineFilter, LogQuery, StreamMatcher } from './logql';

/** An expression in one query: what streams and lines can be asked, and alternatives of which each has to hold. */
export interface WholeQuery {
  readonly logs: LogQuery;
  readonly alternatives: readonly (readonly StreamMatcher[])[];
  /** Asks for nothing and gets nothing, but names the namespaces of the alternatives. */
  readonly naming?: LogQuery;
}

const NAMESPACES: readonly string[] = ['SrcK8S_Namespace', 'DstK8S_Namespace'];

const namesOf = (clauses: readonly Clause[]): string[] => {
  const texts = clauses
    .flat()
    .flatMap(({ field, matcher, isPositive }) =>
      isPositive && NAMESPACES.includes(field) && matcher.type === 'texts' ? matcher.texts : [],
    );
  return [...new Set(texts)].filter((text) => /^[a-z0-9-]+$/.test(text));
};

/** No line has a text and has it not. */
const NOTHING: readonly LineFilter[] = [
  { op: '|=', texts: ['Bytes'] },
  { op: '!=', texts: ['Bytes'] },
];

/**
 * A gateway lets those who read only some namespaces ask what names these in a stream selector; one anywhere in the
 * text will do, and then holds every part of it to them (reference: observatorium/api, opa-openshift).
 */
const namingQuery = (
  clauses: readonly Clause[],
  fixed: readonly StreamMatcher[],
): LogQuery | undefined => {
  const names = namesOf(clauses);
  const [label = ''] = NAMESPACES;
  if (names.length === 0) return undefined;
  return {
    matchers: [...fixed, { label, op: '=~', value: names.join('|') }],
    filters: NOTHING,
  };
};

/**
 * The expression as one query instead of disjoint branches: slower, but quantiles need all flows at once. Undefined
 * where it cannot be written.
 */
export const wholeQuery = (
  expression: Expression,
  { labels, staticLabels }: Store,
): WholeQuery | undefined => {
  const clauses = clausesOf(expression);
  if (!clauses) return undefined;
  const branchesOf = (clause: Clause) => disjointBranches(expressionOf(clause), labels);
  const isSimple = (clause: Clause): boolean => branchesOf(clause).length < 2;
  const [simple, split] = [clauses.filter(isSimple), clauses.filter((one) => !isSimple(one))];
  const branches = disjointBranches(allOf(...simple.map(expressionOf)), labels);
  const [branch = []] = branches;
  const alternatives = split.map((clause) => clause.map((atom) => labelFilter(atom, labels)));
  if (branches.length !== 1) return undefined;
  const filters = alternatives.map((some) => some.flatMap((filter) => filter ?? []));
  if (filters.some((some, at) => some.length < (alternatives[at]?.length ?? 0))) return undefined;
  const fixed = Object.entries(staticLabels).map(([label, value]) => ({
    label,
    op: '=' as const,
    value,
  }));
  return {
    logs: { matchers: [...fixed, ...streamMatchers(branch)], filters: lineFilters(branch) },
    alternatives: filters,
    naming: namingQuery(split, fixed),
  };
};
