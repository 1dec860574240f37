import { allOf, anyOf, type Expression } from '../../filters/condition';
import type { Filter } from '../../filters/filter';
import { filterExpression } from '../../filters/filterExpression';
import type { Measure } from '../../metrics/measures';
import type { Scope } from '../../ends/scopes';
import { edgeFilters } from './elementFilters';
import type { GraphElement } from './graphElement';
import { nodeFilters } from '../../ends/endFilters';

/** The flows of a part of a graph: of an edge, those along its arrow leave, and those against it arrive. */
export interface ElementFlows {
  readonly leaves: Expression;
  readonly arrives: Expression;
  /** Both of it. */
  readonly inside: Expression;
  readonly all: Expression;
}

/** No flow at all, which is not asked for. */
const NOTHING: Expression = anyOf();

/** A filter that makes no sense selects nothing here: left out, it would let everything in. */
const flowsWith = (filters: readonly Filter[]): Expression =>
  allOf(...filters.map((filter) => filterExpression(filter) ?? NOTHING));

/** The filters of what leaves and of what arrives; undefined where none say it. */
const waysOf = (
  element: GraphElement,
  scope: Scope,
): readonly (readonly Filter[] | undefined)[] => {
  if ('node' in element)
    return [
      nodeFilters(element.node, 'source', scope),
      nodeFilters(element.node, 'destination', scope),
    ];
  const { source, target } = element;
  return [edgeFilters(element, scope), edgeFilters({ source: target, target: source }, scope)];
};

/** Flows along an edge are none against it, unless it leads back to where it begins. */
const isOneWay = (element: GraphElement): boolean =>
  'edge' in element && element.source.id !== element.target.id;

/** The flows of a node, a group or an edge at a scope; undefined where no filters say which these are. */
export const elementFlows = (element: GraphElement, scope: Scope): ElementFlows | undefined => {
  const [from, to] = waysOf(element, scope);
  if (!from || !to) return undefined;
  const [leaves, arrives] = [flowsWith(from), flowsWith(to)];
  const inside = isOneWay(element) ? NOTHING : allOf(leaves, arrives);
  return { leaves, arrives, inside, all: anyOf(leaves, arrives) };
};

/** The same measure, of some flows alone. */
export const among = (measure: Measure, flows: Expression): Measure => ({
  ...measure,
  among: allOf(measure.among, flows),
});
