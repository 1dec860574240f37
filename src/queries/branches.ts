import type { Expression } from '../model/filters/condition';
import { eitherOf, excludes, implies, literalsOf, negate, type Literal } from './literal';

/** All of these hold. */
export type Branch = readonly Literal[];

/** More branches than Loki should be asked at once. */
export const MAX_BRANCHES = 32;

/** The filters combine to more alternatives than can be asked for. */
export class TooManyBranches extends Error {
  override readonly name = 'TooManyBranches';

  constructor() {
    super(`the filters combine to more than ${MAX_BRANCHES} queries`);
  }
}

/** An expression with "not" at its leaves only. */
type Node =
  | { readonly type: 'literal'; readonly literal: Literal }
  | { readonly type: 'all' | 'any'; readonly of: readonly Node[] };

const leaf = (literal: Literal): Node => ({ type: 'literal', literal });

/** Alternatives that one line filter can answer are put together, so that they need no query of their own. */
const anyOf = (alternatives: readonly Node[]): Node => {
  const done: Node[] = [];
  for (const next of alternatives.flatMap((node) => (node.type === 'any' ? node.of : [node]))) {
    const at = done.findIndex((other) => bothAsOne(other, next) !== undefined);
    const merged = at < 0 ? undefined : bothAsOne(done[at], next);
    if (merged) done[at] = leaf(merged);
    else done.push(next);
  }
  const [only, ...rest] = done;
  return only && rest.length === 0 ? only : { type: 'any', of: done };
};

const bothAsOne = (left: Node | undefined, right: Node): Literal | undefined =>
  left?.type === 'literal' && right.type === 'literal'
    ? eitherOf(left.literal, right.literal)
    : undefined;

const opposite = (node: Node): Node =>
  node.type === 'literal'
    ? leaf(negate(node.literal))
    : { type: node.type === 'all' ? 'any' : 'all', of: node.of.map(opposite) };

const nodeOf = (expression: Expression, labels: ReadonlySet<string>): Node => {
  switch (expression.type) {
    case 'condition':
      return anyOf(literalsOf(expression, labels).map(leaf));
    case 'not':
      return opposite(nodeOf(expression.of, labels));
    case 'all':
      return { type: 'all', of: expression.of.map((part) => nodeOf(part, labels)) };
    case 'any':
      return anyOf(expression.of.map((part) => nodeOf(part, labels)));
  }
};

/** Both branches as one; undefined when no flow can satisfy both. */
export const conjoin = (left: Branch, right: Branch): Branch | undefined => {
  let joined = left;
  for (const literal of right) {
    if (joined.some((other) => excludes(other, literal))) return undefined;
    if (joined.some((other) => implies(other, literal))) continue;
    joined = [...joined.filter((other) => !implies(literal, other)), literal];
  }
  return joined;
};

const bounded = (branches: Branch[]): Branch[] => {
  if (branches.length > MAX_BRANCHES) throw new TooManyBranches();
  return branches;
};

const product = (left: readonly Branch[], right: readonly Branch[]): Branch[] =>
  bounded(
    left.flatMap((a) =>
      right.flatMap((b) => {
        const joined = conjoin(a, b);
        return joined ? [joined] : [];
      }),
    ),
  );

const isOnLabels = (node: Node): boolean =>
  node.type === 'literal' ? node.literal.on === 'label' : node.of.every(isOnLabels);

/** `A or B` as `A`, and `B without A`: negating what stream labels say costs least, so that goes first. */
const disjointAny = (nodes: readonly Node[]): Branch[] => {
  const [first, ...rest] = [...nodes].sort((a, b) => Number(isOnLabels(b)) - Number(isOnLabels(a)));
  if (!first) return [];
  if (rest.length === 0) return disjoint(first);
  return bounded([...disjoint(first), ...product(disjoint(opposite(first)), disjointAny(rest))]);
};

const disjoint = (node: Node): Branch[] => {
  switch (node.type) {
    case 'literal':
      return [[node.literal]];
    case 'all':
      return node.of.reduce<Branch[]>((branches, part) => product(branches, disjoint(part)), [[]]);
    case 'any':
      return disjointAny(node.of);
  }
};

/**
 * The expression as branches that no two share a flow: their answers can be put together, and their sums added,
 * without counting anything twice. No branch at all means that no flow can match.
 *
 * @throws TooManyBranches
 */
export const disjointBranches = (expression: Expression, labels: ReadonlySet<string>): Branch[] =>
  disjoint(nodeOf(expression, labels));
