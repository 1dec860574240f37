import type { CompareOperator, LabelFilter, MatchOperator, Matcher } from './ast';
import { unsupported } from './queryError';
import type { QueryNode } from './syntaxTree';

const MATCH_OPERATORS: Readonly<Record<string, MatchOperator>> = {
  Eq: '=',
  Neq: '!=',
  Re: '=~',
  Nre: '!~',
};

const COMPARE_OPERATORS: Readonly<Record<string, CompareOperator>> = {
  Eq: '==',
  Eql: '==',
  Neq: '!=',
  Gtr: '>',
  Gte: '>=',
  Lss: '<',
  Lte: '<=',
};

/** `name="value"` and its kin. */
export function parseMatcher(node: QueryNode): Matcher {
  const operator = node.children.flatMap(({ name }) => MATCH_OPERATORS[name] ?? [])[0] ?? '=';
  return { name: node.need('Identifier').text, operator, value: node.need('String').string };
}

function parseNumberFilter(node: QueryNode): LabelFilter {
  const operator = node.children.flatMap(({ name }) => COMPARE_OPERATORS[name] ?? [])[0] ?? '==';
  const value = Number(node.need('LiteralExpr').text.replaceAll(/\s/g, ''));
  return { kind: 'number', name: node.need('Identifier').text, operator, value };
}

function parseIpFilter(node: QueryNode): LabelFilter {
  const operator = node.child('Neq') ? '!=' : '=';
  const pattern = node.need('String').string;
  return { kind: 'ip', name: node.need('Identifier').text, operator, pattern };
}

function parseLeaf(node: QueryNode): LabelFilter {
  switch (node.name) {
    case 'Matcher':
      return { kind: 'text', matcher: parseMatcher(node) };
    case 'NumberFilter':
      return parseNumberFilter(node);
    case 'IpLabelFilter':
      return parseIpFilter(node);
    default:
      throw unsupported(`comparison such as "${node.text}"`);
  }
}

type Joint = 'and' | 'or' | ',';

/** Operands and joints from left to right, whatever tree the grammar made of them; parentheses are one operand. */
function flatten(node: QueryNode): (LabelFilter | Joint)[] {
  const isParenthesised = node.text.startsWith('(') && node.children.length === 1;
  if (isParenthesised && node.child('LabelFilter')) {
    return [parseLabelFilter(node.need('LabelFilter'))];
  }
  const list: (LabelFilter | Joint)[] = [];
  for (const child of node.children) {
    if (child.name === 'And') list.push('and');
    else if (child.name === 'Or') list.push('or');
    else {
      const isOperand = child.name === 'LabelFilter';
      const last = list.at(-1);
      if (isOperand && last !== undefined && typeof last !== 'string') list.push(',');
      list.push(...(isOperand ? flatten(child) : [parseLeaf(child)]));
    }
  }
  return list;
}

const PRECEDENCE: Readonly<Record<Joint, number | undefined>> = { or: 1, and: 2, ',': undefined };

/** Loki's grammar gives commas no precedence, so that they bind to the right: `a or b, c` is `a or (b and c)`. */
const isReducedBefore = (one: Joint, next: Joint): boolean => {
  const [left, right] = [PRECEDENCE[one], PRECEDENCE[next]];
  return left !== undefined && right !== undefined && left >= right;
};

/** Reads a label filter with the precedence of Loki's own parser. */
export function parseLabelFilter(node: QueryNode): LabelFilter {
  const operands: LabelFilter[] = [];
  const joints: Joint[] = [];
  const reduce = (): void => {
    const [right, left, joint] = [operands.pop(), operands.pop(), joints.pop()];
    if (!left || !right) return;
    operands.push({ kind: joint === 'or' ? 'or' : 'and', left, right });
  };
  for (const item of flatten(node)) {
    if (typeof item !== 'string') {
      operands.push(item);
      continue;
    }
    for (let top = joints.at(-1); top && isReducedBefore(top, item); top = joints.at(-1)) reduce();
    joints.push(item);
  }
  while (joints.length > 0) reduce();
  const [filter] = operands;
  if (!filter) throw unsupported(`filter such as "${node.text}"`);
  return filter;
}
