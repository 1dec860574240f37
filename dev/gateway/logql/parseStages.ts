import type { Extraction, LineOperator, LogExpression, NamedMatcher, Stage } from './ast';
import { parseLabelFilter, parseMatcher } from './parseLabelFilter';
import { unsupported } from './queryError';
import type { QueryNode } from './syntaxTree';

const LINE_OPERATORS: Readonly<Record<string, LineOperator>> = {
  PipeExact: '|=',
  Neq: '!=',
  PipeMatch: '|~',
  Nre: '!~',
};

function orAlternatives(node: QueryNode | undefined): string[] {
  if (!node) return [];
  if (node.child('FilterOp')) throw unsupported('ip() in line filters');
  return [node.need('String').string, ...orAlternatives(node.child('OrFilter'))];
}

function parseLineFilter(node: QueryNode): Stage {
  const inner = node.child('LineFilter');
  if (inner) {
    const first = parseLineFilter(inner);
    return first.kind === 'line'
      ? {
          ...first,
          alternatives: [...first.alternatives, ...orAlternatives(node.child('OrFilter'))],
        }
      : first;
  }
  const operator = LINE_OPERATORS[node.need('Filter').children[0]?.name ?? ''];
  if (!operator) throw unsupported('pattern line filters');
  if (node.child('FilterOp')) throw unsupported('ip() in line filters');
  const alternatives = [node.need('String').string, ...orAlternatives(node.child('OrFilter'))];
  return { kind: 'line', operator, alternatives };
}

function parseExtraction(node: QueryNode): Extraction {
  const label = node.need('Identifier').text;
  return { label, path: node.child('String')?.string ?? label };
}

const namedMatchers = (node: QueryNode, [list, item]: readonly [string, string]): NamedMatcher[] =>
  node.flatten(item, list).map((each) => {
    const matcher = each.child('Matcher');
    return matcher ? { matcher: parseMatcher(matcher) } : { name: each.need('Identifier').text };
  });

function parseStage(node: QueryNode): Stage[] {
  const filters = node.child('LineFilters');
  if (filters) return filters.flatten('LineFilter', 'LineFilters').map(parseLineFilter);
  const body = node.children.find(({ name }) => name !== 'Pipe');
  switch (body?.name) {
    case 'LabelFilter':
      return [{ kind: 'labels', filter: parseLabelFilter(body) }];
    case 'JsonExpressionParser': {
      const found = body.flatten('LabelExtractionExpression', 'LabelExtractionExpressionList');
      return [{ kind: 'json', extractions: found.map(parseExtraction) }];
    }
    case 'KeepLabelsExpr':
      return [{ kind: 'keep', labels: namedMatchers(body, ['KeepLabels', 'KeepLabel']) }];
    case 'DropLabelsExpr':
      return [{ kind: 'drop', labels: namedMatchers(body, ['DropLabels', 'DropLabel']) }];
    case 'LabelParser':
      if (body.child('Json')) return [{ kind: 'json' }];
      break;
  }
  throw unsupported(`stage "${node.text}"`);
}

/** Selector and pipeline of a log query, or of the range inside a metric query. */
export function parseLog(node: QueryNode): LogExpression {
  const nested = node.child('LogExpr');
  if (nested) return parseLog(nested);
  const matchers = node.need('Selector').child('Matchers')?.flatten('Matcher', 'Matchers') ?? [];
  const stages = node.child('PipelineExpr')?.flatten('PipelineStage', 'PipelineExpr') ?? [];
  return { kind: 'log', matchers: matchers.map(parseMatcher), stages: stages.flatMap(parseStage) };
}
