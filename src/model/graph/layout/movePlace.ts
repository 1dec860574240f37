import { refit, shift, type Draft } from './draft';
import type { Arrangement } from './keepPlaces';
import { nestingOf } from '../hierarchy/nesting';
import type { Box, Places } from '../geometry/boxes';

/** Puts a node, or a group with all that lies in it, elsewhere; the groups around follow. */
export const movePlace = ({ input, places }: Arrangement, id: string, to: Box): Places => {
  const from = places.get(id);
  if (!from) return places;
  const draft: Draft = { places: new Map(places), nesting: nestingOf(input), fixed: new Set() };
  shift(draft, id, { x: to.x - from.x, y: to.y - from.y });
  refit(draft, id);
  return draft.places;
};
