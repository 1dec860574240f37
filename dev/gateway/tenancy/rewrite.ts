import { formatDuration, parseDuration, quote } from '../logql/goText';
import { NO_SELECTOR, QueryError } from '../logql/queryError';
import { withoutRangeParentheses } from '../logql/rangeParentheses';
import { parseTree, type QueryNode } from '../logql/syntaxTree';
import { NAMESPACE_LABELS } from './namespacesIn';

/** A stretch of a query that is printed otherwise; an empty one is an insertion. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const insert = (at: number, text: string): Change => ({ from: at, to: at, text });
const replace = ({ from, to }: QueryNode, text: string): Change => ({ from, to, text });

const DECIMALS = 6;

/** How the gateway prints a part as a whole; undefined where its own parts decide. */
const PRINTED: Readonly<Record<string, (node: QueryNode) => string | undefined>> = {
  LiteralExpr: ({ text }) => String(Number(Number(text).toFixed(DECIMALS))),
  OffsetExpr: ({ text }) =>
    text.replace(/\S+$/, (duration) => formatDuration(parseDuration(duration) ?? 0)),
  Grouping: (node) => (node.child('Labels') ? node.text : ''),
  LabelParser: (node) => (node.child('Pattern') ? node.text : undefined),
};

/** Go's literals, but in label filters quotes around the bare value. */
const printString = ({ string }: QueryNode, path: readonly string[]): string =>
  path.includes('LabelFilter') ? `"${string}"` : quote(string);

/** The namespaces go in front of a pipeline. A range has its pipeline in parentheses, or the namespaces behind it. */
function enforce(node: QueryNode, enforced: string): Change[] {
  const selector = node.child('Selector');
  if (!selector) return [];
  const range = node.child('Range');
  if (!range) return [insert(selector.to, enforced)];
  if (!node.child('PipelineExpr') && !node.child('UnwrapExpr')) return [insert(range.to, enforced)];
  return [insert(selector.from, '('), insert(selector.to, enforced), insert(range.from, ') ')];
}

function changesIn(node: QueryNode, enforced: string, path: readonly string[] = []): Change[] {
  const printed = PRINTED[node.name]?.(node);
  if (printed !== undefined) return [replace(node, printed)];
  if (node.name === 'String') return [replace(node, printString(node, path))];
  const below = [...path, node.name];
  return [
    ...enforce(node, enforced),
    ...node.children.flatMap((child) => changesIn(child, enforced, below)),
  ];
}

function applied(text: string, changes: readonly Change[]): string {
  let [done, at] = ['', 0];
  for (const change of [...changes].sort((one, other) => one.from - other.from)) {
    done += text.slice(at, change.from) + change.text;
    at = change.to;
  }
  return done + text.slice(at);
}

const enforcedFilter = (namespaces: readonly string[]): string => {
  const value = quote(namespaces.join('|'));
  return ` | ${NAMESPACE_LABELS.map((label) => `${label} =~ ${value}`).join(' or ')}`;
};

/**
 * What the gateway sends to Loki in place of a query, white space aside (observatorium/api, logql/v2). Numbers of label
 * filters, which the real one mixes up, stay.
 */
export function rewrite(query: string, namespaces: readonly string[]): string {
  const enforced = enforcedFilter(namespaces);
  try {
    return applied(withoutRangeParentheses(query), changesIn(parseTree(query), enforced));
  } catch (error) {
    const isEmpty = error instanceof QueryError && error.message.endsWith(NO_SELECTOR);
    if (isEmpty) return `${query}${enforced}`;
    throw error;
  }
}

/** What the gateway asks for in place of a missing `query` of label values: streams with both ends in the namespaces. */
export const namespaceSelector = (namespaces: readonly string[]): string => {
  const value = quote(namespaces.join('|'));
  return `{${NAMESPACE_LABELS.map((label) => `${label}=~${value}`).join(', ')}}`;
};
