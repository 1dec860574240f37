import type { BinaryOperation, MetricExpression, VectorMatching } from './ast';
import { unsupported } from './queryError';
import type { QueryNode } from './syntaxTree';

/** An operator with what stands beside it: `* on(a) group_left`. */
type Joint = Pick<BinaryOperation, 'operator' | 'returnsBool' | 'matching'>;

function parseMatching(node: QueryNode | undefined): VectorMatching {
  const modifier = node?.child('OnOrIgnoringModifier');
  const names = (list: QueryNode | undefined): string[] =>
    list?.flatten('GroupingLabel', 'GroupingLabelList').map(({ text }) => text.trim()) ?? [];
  const cardinality = node?.child('GroupLeft')
    ? 'many-to-one'
    : node?.child('GroupRight')
      ? 'one-to-many'
      : 'one-to-one';
  return {
    on: modifier?.child('On') !== undefined,
    labels: names(modifier?.child('GroupingLabels')),
    cardinality,
    include: names(node?.child('GroupingLabels')),
  };
}

function parseJoint(node: QueryNode): Joint {
  const sign = node.children.find(({ name }) => name !== 'Expr' && name !== 'BinOpModifier');
  if (!sign) throw unsupported(`operation "${node.text}"`);
  const modifier = node.child('BinOpModifier');
  return {
    operator: sign.text,
    returnsBool: modifier?.child('Bool') !== undefined,
    matching: parseMatching(modifier),
  };
}

/** The grammar knows no precedence: what it nested without parentheses is one chain. */
function chainOf(node: QueryNode): (QueryNode | Joint)[] {
  const [left, right] = node.childrenOf('Expr');
  if (!left || !right) throw unsupported(`operation "${node.text}"`);
  const side = (expression: QueryNode): (QueryNode | Joint)[] => {
    const nested = expression.child('MetricExpr')?.child('BinOpExpr');
    return nested ? chainOf(nested) : [expression];
  };
  return [...side(left), parseJoint(node), ...side(right)];
}

const PRECEDENCE: readonly (readonly string[])[] = [
  ['or'],
  ['and', 'unless'],
  ['==', '!=', '>', '>=', '<', '<='],
  ['+', '-'],
  ['*', '/', '%'],
  ['^'],
];

const levelOf = ({ operator }: Joint): number =>
  PRECEDENCE.findIndex((level) => level.includes(operator));

/** `^` binds to the right, all others to the left. */
const isReducedBefore = (one: Joint, next: Joint): boolean =>
  levelOf(one) > levelOf(next) || (levelOf(one) === levelOf(next) && one.operator !== '^');

/** Reads a chain of operations with the precedence of Loki's own parser. */
export function parseBinary(
  node: QueryNode,
  parseOperand: (node: QueryNode) => MetricExpression,
): MetricExpression {
  const operands: MetricExpression[] = [];
  const joints: Joint[] = [];
  const reduce = (): void => {
    const [right, left, joint] = [operands.pop(), operands.pop(), joints.pop()];
    if (left && right && joint) operands.push({ kind: 'binary', ...joint, left, right });
  };
  for (const item of chainOf(node)) {
    if (!('operator' in item)) {
      operands.push(parseOperand(item));
      continue;
    }
    for (let top = joints.at(-1); top && isReducedBefore(top, item); top = joints.at(-1)) reduce();
    joints.push(item);
  }
  while (joints.length > 0) reduce();
  const [whole] = operands;
  if (!whole) throw unsupported(`operation "${node.text}"`);
  return whole;
}
