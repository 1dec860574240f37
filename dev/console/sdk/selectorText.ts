import type { WatchK8sResource } from '@openshift-console/dynamic-plugin-sdk';

type Selector = NonNullable<WatchK8sResource['selector']>;
type Expression = NonNullable<Selector['matchExpressions']>[number];

const WORDS: Readonly<Record<string, (each: Expression) => string>> = {
  Equals: ({ key, values = [] }) => `${key}=${values[0] ?? ''}`,
  NotEquals: ({ key, values = [] }) => `${key}!=${values[0] ?? ''}`,
  Exists: ({ key }) => key,
  DoesNotExist: ({ key }) => `!${key}`,
  In: ({ key, values = [] }) => `${key} in (${values.join(',')})`,
  NotIn: ({ key, values = [] }) => `${key} notin (${values.join(',')})`,
};

/** A label selector in the API's `labelSelector` spelling; undefined if it selects everything. */
export function selectorText(selector: Selector | undefined): string | undefined {
  const labels = Object.entries(selector?.matchLabels ?? {}).map(
    ([key, value]) => `${key}=${value}`,
  );
  const expressions = (selector?.matchExpressions ?? []).map(
    (each) => WORDS[each.operator]?.(each) ?? '',
  );
  const parts = [...labels, ...expressions].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(',') : undefined;
}
