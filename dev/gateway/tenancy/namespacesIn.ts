import type { Expression, Matcher } from '../logql/ast';
import { logsOf } from '../logql/logsOf';

export const NAMESPACE_LABELS: readonly string[] = ['SrcK8S_Namespace', 'DstK8S_Namespace'];

export interface NamedNamespaces {
  readonly names: readonly string[];
  /** Some matcher asks for namespaces by a pattern. */
  readonly hasWildcard: boolean;
}

const WILDCARD = /[.+*]/;

const isNaming = ({ name, operator }: Matcher): boolean =>
  NAMESPACE_LABELS.includes(name) && (operator === '=' || operator === '=~');

/**
 * The namespaces that a query names in its stream selectors (observatorium/api, extract-selectors): `=` and the parts of `=~`
 * between bars; parts with `.`, `+` or `*` are wildcards and no names.
 */
export function namespacesIn(expression: Expression): NamedNamespaces {
  const matchers = logsOf(expression).flatMap((log) => log.matchers.filter(isNaming));
  const parts = matchers.flatMap(({ operator, value }) =>
    operator === '=' ? [value] : value.split('|'),
  );
  const isWildcard = (part: string): boolean => WILDCARD.test(part);
  return {
    names: [...new Set(parts.filter((part) => !isWildcard(part)))],
    hasWildcard: parts.some(isWildcard),
  };
}
