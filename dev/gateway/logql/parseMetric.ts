import type { Grouping, MetricExpression, RangeAggregation, Unwrap } from './ast';
import { parseDuration } from './goText';
import { parseBinary } from './parseBinary';
import { parseLabelFilter } from './parseLabelFilter';
import { parseLog } from './parseStages';
import { QueryError, unsupported } from './queryError';
import type { QueryNode } from './syntaxTree';

const labelsIn = (node: QueryNode | undefined): string[] =>
  node?.flatten('Identifier', 'Labels').map(({ text }) => text) ?? [];

const parseGrouping = (node: QueryNode | undefined): Grouping | undefined =>
  node && { without: node.child('Without') !== undefined, labels: labelsIn(node) };

const CONVERSIONS: Readonly<Record<string, Unwrap['conversion']>> = {
  bytes: 'bytes',
  duration: 'duration',
  duration_seconds: 'duration',
};

function parseUnwrap(node: QueryNode): Unwrap {
  const inner = node.child('UnwrapExpr');
  if (inner) {
    const unwrap = parseUnwrap(inner);
    const filter = parseLabelFilter(node.need('LabelFilter'));
    return { ...unwrap, filters: [...unwrap.filters, filter] };
  }
  const conversion = CONVERSIONS[node.child('ConvOp')?.text ?? ''] ?? 'number';
  return { label: node.need('Identifier').text, conversion, filters: [] };
}

function durationOf(node: QueryNode | undefined): number {
  if (!node) return 0;
  const text = node.need('Duration').text;
  const nanoseconds = parseDuration(text);
  if (nanoseconds === undefined)
    throw new QueryError(`parse error : not a valid duration string: "${text}"`);
  return nanoseconds;
}

function innermostRange(node: QueryNode): QueryNode {
  const nested = node.child('LogRangeExpr');
  return nested ? innermostRange(nested) : node;
}

const parameterOf = (node: QueryNode): number | undefined => {
  const text = node.child('Number')?.text;
  return text === undefined ? undefined : Number(text);
};

function parseRange(node: QueryNode): RangeAggregation {
  const range = innermostRange(node.need('LogRangeExpr'));
  const unwrap = range.child('UnwrapExpr');
  return {
    kind: 'range',
    operation: node.need('RangeOp').text,
    parameter: parameterOf(node),
    log: parseLog(range),
    unwrap: unwrap && parseUnwrap(unwrap),
    interval: durationOf(range.need('Range')),
    offset: durationOf(range.child('OffsetExpr')),
    grouping: parseGrouping(node.child('Grouping')),
  };
}

function parseRelabel(node: QueryNode): MetricExpression {
  const [target = '', replacement = '', source = '', pattern = ''] = node
    .childrenOf('String')
    .map(({ string }) => string);
  return {
    kind: 'relabel',
    of: parseMetric(node.need('MetricExpr')),
    target,
    replacement,
    source,
    pattern,
  };
}

const SHAPES: Readonly<Record<string, (node: QueryNode) => MetricExpression>> = {
  RangeAggregationExpr: parseRange,
  VectorAggregationExpr: (node) => ({
    kind: 'vector',
    operation: node.need('VectorOp').text,
    parameter: parameterOf(node),
    grouping: parseGrouping(node.child('Grouping')) ?? { without: false, labels: [] },
    of: parseMetric(node.need('MetricExpr')),
  }),
  BinOpExpr: (node) => parseBinary(node, parseMetric),
  LiteralExpr: ({ text }) => ({ kind: 'literal', value: Number(text.replaceAll(/\s/g, '')) }),
  VectorExpr: (node) => ({ kind: 'constant', value: Number(node.need('Number').text) }),
  LabelReplaceExpr: parseRelabel,
};

/** Reads a metric expression; `node` is an Expr or a MetricExpr. */
export function parseMetric(node: QueryNode): MetricExpression {
  const inner = node.child('MetricExpr');
  if (inner) return parseMetric(inner);
  for (const child of node.children) {
    const parse = SHAPES[child.name];
    if (parse) return parse(child);
  }
  throw unsupported(`expression "${node.text}"`);
}
