import type { LabelFilter, LogExpression } from '../logql/ast';
import { NAMESPACE_LABELS } from './namespacesIn';

const matching = (name: string, value: string): LabelFilter => ({
  kind: 'text',
  matcher: { name, operator: '=~', value },
});

/** `| SrcK8S_Namespace =~ "a|b" or DstK8S_Namespace =~ "a|b"` in front of a pipeline, as the gateway inserts it. */
export function enforceNamespaces(
  log: LogExpression,
  namespaces: readonly string[],
): LogExpression {
  const value = namespaces.join('|');
  const filter = NAMESPACE_LABELS.map((name) => matching(name, value)).reduce(
    (left, right): LabelFilter => ({ kind: 'or', left, right }),
  );
  return { ...log, stages: [{ kind: 'labels', filter }, ...log.stages] };
}

/** What the gateway asks for in place of a missing `query` of label values: streams with both ends in the namespaces. */
export const namespaceSelector = (namespaces: readonly string[]): string => {
  const value = JSON.stringify(namespaces.join('|'));
  return `{${NAMESPACE_LABELS.map((name) => `${name}=~${value}`).join(', ')}}`;
};
