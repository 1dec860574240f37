import type { Filter } from '../filters/filter';
import { addFilter, indexOfFilter } from '../filters/filterList';
import type { Labels } from '../metrics/figures';
import type { SharedState } from '../view/shared';
import type { Crumb, TopologySlice } from '../view/topology';
import { levelOf } from './ends';
import { scopeOf, SCOPES } from './scopes';

/** The part of a view's state that steps change. */
export interface Stepping extends Pick<SharedState, 'scope' | 'filters' | 'match'> {
  readonly topology: Pick<TopologySlice, 'trail'>;
}

const rank = (scope: string): number => SCOPES.findIndex(({ id }) => id === scope);

/**
 * The scope that a step into a node or a group leads to: the narrowest of what lies in it, never a wider one than now;
 * undefined where nothing is inside.
 */
export const scopeInside = (labels: Labels, scope: string | undefined): string | undefined => {
  const level = levelOf(labels);
  if (level === undefined) return undefined;
  const inside = SCOPES.findLast(({ liesIn }) => liesIn.includes(level))?.id;
  const now = scopeOf(scope).id;
  return inside !== undefined && rank(inside) < rank(now) ? now : inside;
};

/** What was about the graph that a step leaves. */
const LEFT = { near: undefined, collapsed: undefined, expanded: undefined };

/** What changes of the state of a view by a step. */
interface Step extends Stepping, Pick<SharedState, 'selected'> {
  readonly topology: Pick<TopologySlice, 'trail' | keyof typeof LEFT>;
}

const isOn = ({ disabled }: Filter): boolean => disabled !== true;

const has = (filters: readonly Filter[], filter: Filter): boolean =>
  indexOfFilter(filters.filter(isOn), filter) >= 0;

/** Beside filters of which any one is enough, another one would let more in. */
export const canStep = ({ filters, match }: Stepping): boolean =>
  match !== 'any' || !filters.some(isOn);

/** The state inside of a node that `filters` select together. What was filtered already is no part of the step. */
export const stepIn = (
  state: Stepping,
  { scope, filters }: { readonly scope: string; readonly filters: readonly Filter[] },
): Step => {
  const added = filters.filter((filter) => !has(state.filters, filter));
  return {
    selected: undefined,
    scope,
    filters: added.reduce(addFilter, state.filters),
    match: state.match === 'any' ? 'all' : state.match,
    topology: {
      ...LEFT,
      trail: [...heldTrail(state), { scope: scopeOf(state.scope).id, filters: added }],
    },
  };
};

/** The steps that still hold: up to the first whose filters were taken out since. */
export const heldTrail = ({ topology, filters }: Stepping): readonly Crumb[] => {
  const { trail = [] } = topology;
  const broken = trail.findIndex((crumb) => !crumb.filters.every((one) => has(filters, one)));
  return broken < 0 ? trail : trail.slice(0, broken);
};

/** The state before a step, the first of which is 0, without the filters of that step and of those after it. */
export const stepOut = (state: Stepping, step: number): Partial<Step> => {
  const held = heldTrail(state);
  const crumb = held[step];
  if (!crumb) return {};
  const added = held.slice(step).flatMap(({ filters }) => filters);
  return {
    selected: undefined,
    scope: crumb.scope,
    filters: state.filters.filter((filter) => indexOfFilter(added, filter) < 0),
    topology: { ...LEFT, trail: step === 0 ? undefined : held.slice(0, step) },
  };
};
