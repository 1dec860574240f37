import type { Places } from '../places';
import { collide } from './boxes';
import { besideOf, refit, shift, type Draft } from './draft';
import type { Arrangement } from './keepPlaces';
import { nestingOf } from './nesting';
import { newcomerOf } from './newcomer';
import { welcome } from './welcome';

/** Puts what is pinned back to where it was before all was arranged anew; what lies there now goes elsewhere. */
export const keepPinned = (
  { input, places }: Arrangement,
  pinned: ReadonlySet<string>,
  before: Places,
): Places => {
  const draft: Draft = { places: new Map(places), nesting: nestingOf(input), fixed: pinned };
  const kept = [...pinned].filter((id) => before.has(id) && places.has(id));
  for (const id of kept) {
    const [from, to] = [draft.places.get(id), before.get(id)];
    if (from && to) shift(draft, id, { x: to.x - from.x, y: to.y - from.y });
    refit(draft, id);
  }
  const isUnder = (box: { x: number; y: number; width: number; height: number }, id: string) => {
    const other = draft.places.get(id);
    return other !== undefined && collide(box, other);
  };
  for (const id of kept) {
    const box = draft.places.get(id);
    if (!box) continue;
    for (const other of besideOf(draft, id).filter(
      (one) => !pinned.has(one) && isUnder(box, one),
    )) {
      const newcomer = newcomerOf(input, draft.nesting, other);
      draft.places.delete(other);
      welcome(draft, newcomer, input);
    }
  }
  return draft.places;
};
