import type { SyntaxNode } from '@lezer/common';
import { parser } from '@grafana/lezer-logql';
import { parseDuration, quote, unquote } from './goText';
import { NO_SELECTOR, QueryError } from './queryError';
import { withoutRangeParentheses } from './rangeParentheses';

/** A node of the parsed query together with the text it was parsed from. */
export class QueryNode {
  constructor(
    private readonly node: SyntaxNode,
    private readonly query: string,
  ) {}

  get name(): string {
    return this.node.name;
  }

  get from(): number {
    return this.node.from;
  }

  get to(): number {
    return this.node.to;
  }

  get text(): string {
    return this.query.slice(this.node.from, this.node.to);
  }

  /** The value of a string literal. */
  get string(): string {
    return unquote(this.text);
  }

  get children(): readonly QueryNode[] {
    const list: QueryNode[] = [];
    for (let child = this.node.firstChild; child; child = child.nextSibling) {
      list.push(new QueryNode(child, this.query));
    }
    return list;
  }

  child(name: string): QueryNode | undefined {
    const found = this.node.getChild(name);
    return found ? new QueryNode(found, this.query) : undefined;
  }

  childrenOf(name: string): readonly QueryNode[] {
    return this.node.getChildren(name).map((each) => new QueryNode(each, this.query));
  }

  /** The child that the grammar promises. */
  need(name: string): QueryNode {
    const found = this.child(name);
    if (!found) throw new QueryError(`parse error : ${this.name} without ${name}`);
    return found;
  }

  /** All nodes of a name below this one, in order; nested lists of the grammar become one. */
  flatten(name: string, through: string): readonly QueryNode[] {
    return this.children.flatMap((each) => {
      if (each.name === name) return [each];
      return each.name === through ? each.flatten(name, through) : [];
    });
  }
}

const STRING_OR_REST = /"(?:\\.|[^"\\\n])*"|`[^`]*`|["`]|#[^\n]*/gs;
const TOKEN = /[A-Za-z_][\w.]*|\d[\w.]*|"(?:\\.|[^"\\])*"|`[^`]*`|[|!=<>]=|[|!=]~|./sy;

/** What yacc lists after "expecting", where there is little to choose from. */
const EXPECTED: readonly (readonly [before: RegExp, expecting: string])[] = [
  [/\{\s*$/, 'IDENTIFIER or }'],
  [/[{,]\s*[A-Za-z_]\w*\s*$/, '= or =~ or !~ or !='],
  [/[{,]\s*[A-Za-z_]\w*\s*(?:=|!=|=~|!~)\s*$/, 'STRING'],
  [/\{[^}]*["`]\s*$/, '} or ,'],
  [/\]\s*$/, ')'],
];

/** Ranges such as `[5m]` are one token to Loki; it counts no lines for them. */
function rangeError(query: string, position: number): string | undefined {
  const [range, text = ''] = /^\[([^\]]*)\]?/.exec(query.slice(position)) ?? [];
  if (range === undefined) return undefined;
  const unit = /^[\d.]+([A-Za-z]+)$/.exec(text)?.[1];
  const problem = !range.endsWith(']')
    ? "missing closing ']' in duration"
    : unit !== undefined && parseDuration(text) === undefined
      ? `unknown unit ${quote(unit)} in duration ${quote(text)}`
      : 'syntax error: unexpected RANGE';
  return `parse error at line 0, col ${position + 1}: ${problem}`;
}

const KIND_OF_TOKEN: readonly (readonly [RegExp, string])[] = [
  [/^["`]/, 'STRING'],
  [/^\d/, 'NUMBER'],
  [/^[A-Za-z_']/, 'IDENTIFIER'],
];

const place = (query: string, position: number): string => {
  const before = query.slice(0, position).split('\n');
  return `line ${before.length}, col ${(before.at(-1)?.length ?? 0) + 1}`;
};

/** A string that never ends, unless something is wrong before it. */
function refuseOpenString(query: string, before: number): void {
  for (const { 0: text, index } of query.matchAll(STRING_OR_REST)) {
    if ((text === '"' || text === '`') && index < before) {
      throw new QueryError(`parse error at ${place(query, index)}: literal not terminated`);
    }
  }
}

function refuseBadEscape(query: string): void {
  for (const { 0: text, index } of query.matchAll(STRING_OR_REST)) {
    if (!text.startsWith('"')) continue;
    try {
      unquote(text);
    } catch {
      throw new QueryError(`parse error at ${place(query, index)}: invalid char escape`);
    }
  }
}

function syntaxError(query: string, from: number): QueryError {
  const position = from + (/^\s*/.exec(query.slice(from))?.[0].length ?? 0);
  TOKEN.lastIndex = position;
  const token = TOKEN.exec(query)?.[0];
  const before = query.slice(0, position);
  const shape = before.replace(STRING_OR_REST, '""');
  if (token === '}' && /\{\s*$/.test(before)) return new QueryError(`parse error : ${NO_SELECTOR}`);
  const range = rangeError(
    query,
    before.endsWith('[') || /\[[^\]]*$/.test(before) ? before.lastIndexOf('[') : position,
  );
  if (range !== undefined) return new QueryError(range);
  const expected = EXPECTED.find(([pattern]) => pattern.test(shape))?.[1];
  const kind =
    token === undefined
      ? '$end'
      : (KIND_OF_TOKEN.find(([pattern]) => pattern.test(token))?.[1] ?? token);
  const tail = expected === undefined ? '' : `, expecting ${expected}`;
  const where =
    query.trim() === '' ? '' : `at ${place(query, token === undefined ? query.length : position)}`;
  return new QueryError(`parse error ${where}: syntax error: unexpected ${kind}${tail}`);
}

/**
 * Parses a query into its tree; throws QueryError with Loki's text where the text is not LogQL. Positions are those of the
 * query without the parentheses around ranges.
 */
export function parseTree(text: string): QueryNode {
  const query = withoutRangeParentheses(text);
  refuseBadEscape(query);
  const tree = parser.parse(query);
  let errorAt: number | undefined;
  tree.iterate({
    enter: ({ type, from }) => {
      if (type.isError) errorAt ??= from;
    },
  });
  refuseOpenString(query, errorAt ?? query.length);
  const top = tree.topNode.firstChild;
  if (errorAt !== undefined || !top) throw syntaxError(query, errorAt ?? 0);
  return new QueryNode(top, query);
}
