import type { Filter } from './filter';
import { addFilter, narrowTo } from './filterList';

/** Something to filter by that a menu offers. */
export interface FilterChoice {
  readonly key: string;
  /** A `msg()` text. */
  readonly title: string;
  /** All of them together. */
  readonly filters: readonly Filter[];
  /** What it selects is on the screen: wider filters of the same fields make way. */
  readonly isNarrowing?: boolean;
}

/** The filters once the choice is taken. */
export const applyChoice = (
  filters: readonly Filter[],
  { filters: added, isNarrowing }: FilterChoice,
): readonly Filter[] => added.reduce(isNarrowing ? narrowTo : addFilter, filters);
