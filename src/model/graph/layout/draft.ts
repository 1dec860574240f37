import { groupAround } from '../geometry/nodeSize';
import { boundsOf, movedBy, type Box, type Places, type Spot } from '../geometry/boxes';
import type { Nesting } from '../hierarchy/nesting';

/** Places that are being changed. */
export interface Draft {
  readonly places: Map<string, Box>;
  readonly nesting: Nesting;
  /** Ids of what never gives way. */
  readonly fixed: ReadonlySet<string>;
}

/** Ids of what has a place right inside of a group, or outside of all. */
export const membersOf = (
  { places, nesting }: Draft,
  group: string | undefined,
): readonly string[] => nesting.inside(group).filter((id) => places.has(id));

export const boxesOf = ({ places }: Draft, ids: readonly string[]): readonly Box[] =>
  ids.flatMap((id) => places.get(id) ?? []);

/** Boxes of what lies right beside. */
export const besideOf = (draft: Draft, id: string): readonly string[] =>
  membersOf(draft, draft.nesting.parentOf(id)).filter((other) => other !== id);

/** Moves something with all that lies in it. */
export const shift = (draft: Draft, id: string, by: Spot): void => {
  for (const one of [id, ...draft.nesting.allInside(id)]) {
    const box = draft.places.get(one);
    if (box) draft.places.set(one, movedBy(box, by));
  }
};

/** Puts something and all that lies in it, whose places are from its corner, somewhere. */
export const put = (
  draft: Draft,
  { id, inner, ...box }: Box & { id: string; inner: Places },
): void => {
  draft.places.set(id, box);
  for (const [member, place] of inner) draft.places.set(member, movedBy(place, box));
};

/** Draws the groups around something around what they hold. */
export const refit = (draft: Draft, id: string): void => {
  for (const group of draft.nesting.around(id)) {
    const content = boundsOf(boxesOf(draft, membersOf(draft, group)));
    if (content) draft.places.set(group, groupAround(content));
  }
};
