import { parseTree, type QueryNode } from '../logql/syntaxTree';
import { QueryError } from '../logql/queryError';

/** Why the gateway's own LogQL parser, a subset of Loki's, refuses a part of a query. */
const REFUSED: Readonly<Record<string, (node: QueryNode) => string | undefined>> = {
  LabelFilter: ({ text }) => (text.startsWith('(') ? 'OPEN_PARENTHESIS' : undefined),
  Eql: () => 'CMP_EQ',
  OrFilter: (node) => (node.child('OrFilter') ? 'STRING' : undefined),
  VectorOp: ({ text }) => (text === 'approx_topk' ? 'IDENTIFIER' : undefined),
};

const isInLineFilter = (node: QueryNode): boolean =>
  node.name === 'LineFilter' && node.child('LineFilter')?.child('OrFilter') !== undefined;

function refusal(node: QueryNode): string | undefined {
  if (isInLineFilter(node)) return 'syntax error: unexpected STRING';
  const token = REFUSED[node.name]?.(node);
  if (token !== undefined) return `syntax error: unexpected ${token}`;
  for (const child of node.children) {
    const found = refusal(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The gateway's syntax error for a query; undefined when it can read it. */
export function gatewayProblem(query: string): string | undefined {
  try {
    return refusal(parseTree(query));
  } catch (error) {
    if (error instanceof QueryError) return error.message;
    throw error;
  }
}
