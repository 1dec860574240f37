import type { Filter } from '../../filter';
import type { Scope } from '../../ends/scopes';
import { edgeFilters } from './edgeFilters';
import type { GraphElement } from './graphElement';
import { nodeFilters } from '../../ends/endFilters';

/** The filters that show what a part of a graph is about in another view; undefined where none say it. */
export const elementFilters = (
  element: GraphElement,
  scope: Scope,
): readonly Filter[] | undefined =>
  'node' in element ? nodeFilters(element.node, 'either', scope) : edgeFilters(element, scope);
