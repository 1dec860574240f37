import { NO_SELECTOR, QueryError } from '../logql/queryError';
import { parseTree, type QueryNode } from '../logql/syntaxTree';

/** A token that the gateway's own LogQL parser, a subset of Loki's, does not expect. */
interface Unexpected {
  readonly token: string;
  /** Of the first character, from 0. */
  readonly at: number;
}

const REFUSED: Readonly<Record<string, (node: QueryNode) => Unexpected | undefined>> = {
  LabelFilter: ({ text, from }) =>
    text.startsWith('(') ? { token: 'OPEN_PARENTHESIS', at: from } : undefined,
  NumberFilter: (node) => {
    const equals = node.child('Eql');
    return equals && { token: 'CMP_EQ', at: equals.from };
  },
  OrFilter: (node) => {
    const third = node.child('OrFilter')?.child('String');
    return third && { token: 'STRING', at: third.from };
  },
};

function refusal(node: QueryNode): Unexpected | undefined {
  const own = REFUSED[node.name]?.(node);
  if (own) return own;
  for (const child of node.children) {
    const found = refusal(child);
    if (found) return found;
  }
  return undefined;
}

/** Its scanner counts no lines for operators of two characters, as Loki's counts none for ranges. */
function print(query: string, { token, at }: Unexpected): string {
  const before = query.slice(0, at).split('\n');
  const line = token === 'CMP_EQ' ? 0 : before.length;
  return `syntax error: unexpected ${token}: ${line}:${(before.at(-1)?.length ?? 0) + 1}`;
}

const LOKI_ERROR = /^parse error at line (\d+), col (\d+): ([^]*)$/;

/** Loki's syntax error as the gateway words it. */
function reworded(query: string, message: string): string {
  const [, line = '', column = '', problem = ''] = LOKI_ERROR.exec(message) ?? [];
  if (problem === '') return message;
  // Loki would compare with a number, so that it stumbles one token later.
  const equals = query.slice(0, Number(column) - 1).search(/==\s*$/);
  return equals === -1
    ? `${problem}: ${line}:${column}`
    : print(query, { token: 'CMP_EQ', at: equals });
}

/** The gateway's syntax error for a query; undefined when it can read it. */
export function gatewayProblem(query: string): string | undefined {
  try {
    const found = refusal(parseTree(query));
    return found && print(query, found);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return error.message.endsWith(NO_SELECTOR) ? undefined : reworded(query, error.message);
  }
}
