import { RE2JS } from 're2js';
import type { MetricExpression } from '../../logql/ast';
import { seriesOf, type Series } from './sample';

type Relabel = Extract<MetricExpression, { kind: 'relabel' }>;

const REFERENCE = /\$(?:(\d+)|\{(\d+)\}|\$)/g;

/** `label_replace`: the whole source value has to match; an empty result removes the label. */
export function createRelabel({
  target,
  replacement,
  source,
  pattern,
}: Relabel): (series: Series) => Series {
  const compiled = RE2JS.compile(`^(?:${pattern})$`);
  return ({ labels, key }) => {
    const matcher = compiled.matcher(labels[source] ?? '');
    if (!matcher.matches()) return { labels, key };
    const value = replacement.replace(REFERENCE, (whole, plain?: string, braced?: string) => {
      const group = plain ?? braced;
      if (group === undefined) return whole;
      return Number(group) <= matcher.groupCount() ? (matcher.group(Number(group)) ?? '') : '';
    });
    const others = Object.fromEntries(Object.entries(labels).filter(([name]) => name !== target));
    return seriesOf(value === '' ? others : { ...others, [target]: value });
  };
}
