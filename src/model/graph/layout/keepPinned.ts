import { collide, type Places } from '../geometry/boxes';
import { besideOf, refit, shift, type Draft } from './draft';
import type { Arrangement } from './keepPlaces';
import { nestingOf } from '../hierarchy/nesting';
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
  for (const id of kept) {
    for (const other of besideOf(draft, id)) {
      const [box, under] = [draft.places.get(id), draft.places.get(other)];
      if (pinned.has(other) || !box || !under || !collide(box, under)) continue;
      draft.places.delete(other);
      welcome(draft, newcomerOf(input, draft.nesting, other), input);
    }
  }
  return draft.places;
};
