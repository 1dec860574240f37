import type { Expression } from '../model/filters/condition';
import { conjoin, disjointBranches, type Branch } from './branches';
import { queryOf, type Store } from './flowQueries';
import { excludes, type Literal } from './literal';
import type { LogPart } from './metricQuery';

const isEqual = (literal: Literal): boolean =>
  literal.on === 'label' &&
  literal.isPositive &&
  literal.pattern.type === 'equal' &&
  literal.pattern.value !== '';

/** A label that all flows of a branch have with one value, and no flow of the others has. */
const signOf = (branch: Branch, others: readonly Branch[]): string | undefined => {
  const sign = branch.find(
    (literal) =>
      isEqual(literal) && others.every((other) => other.some((one) => excludes(literal, one))),
  );
  return sign?.on === 'label' ? sign.label : undefined;
};

/**
 * One branch after the other is told from all that are left; the last one needs no sign. Undefined where several are
 * left that no label tells apart.
 */
const signsOf = (branches: readonly Branch[]): ReadonlyMap<Branch, string> | undefined => {
  const signs = new Map<Branch, string>();
  let left = branches;
  while (left.length > 1) {
    const signed = left.flatMap((branch) => {
      const sign = signOf(
        branch,
        left.filter((other) => other !== branch),
      );
      return sign === undefined ? [] : [{ branch, sign }];
    });
    const [next] = signed;
    if (!next) return undefined;
    signs.set(next.branch, next.sign);
    left = left.filter((branch) => branch !== next.branch);
  }
  return signs;
};

/** Parts that are texts of their own need no sign. */
const alone = ({ logs }: LogPart): LogPart[] => [{ logs, sign: [] }];

/**
 * The records that count of what an expression selects: a list of parts for each text, so that a text costs Loki the
 * counted lines alone. Where the rule looks at what is no stream label here, so that its branches cannot be told apart by
 * one, each part is a text of its own. No two parts share a flow.
 *
 * @throws TooManyBranches
 */
export const countedParts = (
  expression: Expression,
  records: Expression,
  store: Store,
): LogPart[][] => {
  const rule = disjointBranches(records, store.labels);
  const signs = signsOf(rule);
  return disjointBranches(expression, store.labels).flatMap((branch) => {
    const parts = rule.flatMap((counted) => {
      const joined = conjoin(branch, counted);
      const sign = signs?.get(counted);
      return joined
        ? [{ logs: queryOf(joined, store), sign: sign === undefined ? [] : [sign] }]
        : [];
    });
    return parts.length > 1 && signs ? [parts] : parts.map(alone);
  });
};
