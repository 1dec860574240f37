import { allOf, anyOf, not, type Expression } from '../condition';
import type { Filter } from '../filter';
import { filterExpression } from '../filterExpression';
import type { Measure } from '../metrics/measures';
import type { Scope } from '../metrics/scopes';
import { edgeFilters } from './edgeFilters';
import type { GraphElement } from './graphElement';
import { nodeFilters } from './nodeFilters';

/** Where flows go, seen from a node or a group: `in` is against the arrow of an edge, `out` along it. */
export const WAYS = ['in', 'out', 'inside'] as const;
export type Way = (typeof WAYS)[number];

/** The flows of a part of a graph: each goes one of the ways. */
export interface ElementFlows extends Readonly<Record<Way, Expression>> {
  readonly all: Expression;
}

/** No flow at all, which is not asked for. */
const NOTHING: Expression = anyOf();

/** A filter that makes no sense selects nothing here: left out, it would let everything in. */
const flowsWith = (filters: readonly Filter[]): Expression =>
  allOf(...filters.map((filter) => filterExpression(filter) ?? NOTHING));

/** The flows of a node, a group or an edge at a scope; undefined where no filters say which these are. */
export const elementFlows = (element: GraphElement, scope: Scope): ElementFlows | undefined => {
  if ('node' in element) {
    const [from, to] = (['source', 'destination'] as const).map((side) =>
      nodeFilters(element.node, side, scope),
    );
    if (!from || !to) return undefined;
    const [leaves, arrives] = [flowsWith(from), flowsWith(to)];
    return {
      in: allOf(arrives, not(leaves)),
      out: allOf(leaves, not(arrives)),
      inside: allOf(leaves, arrives),
      all: anyOf(leaves, arrives),
    };
  }
  const { source, target } = element;
  const [along, against] = [element, { source: target, target: source }].map((ends) =>
    edgeFilters(ends, scope),
  );
  if (!along || !against) return undefined;
  const [forth, back] = [flowsWith(along), flowsWith(against)];
  return source.id === target.id
    ? { in: NOTHING, out: NOTHING, inside: forth, all: forth }
    : { in: back, out: forth, inside: NOTHING, all: anyOf(forth, back) };
};

/** The same measure, of some flows alone. */
export const among = (measure: Measure, flows: Expression): Measure => ({
  ...measure,
  among: allOf(measure.among, flows),
});
