import { boundsOf, fromOrigin, movedBy, NO_BOX, type Item, type Placed } from './boxes';

/** Several items that lie together, for others as one. */
export interface Block extends Item {
  readonly members: readonly Placed[];
}

/** Called by the first of them. */
export const blockOf = (placed: readonly Placed[]): Block => {
  const members = fromOrigin(placed);
  const { width, height } = boundsOf(members) ?? NO_BOX;
  return { id: placed[0]?.id ?? '', width, height, members };
};

/** Puts the members of blocks where these lie. */
export const unpack = (placed: readonly Placed[], blocks: readonly Block[]): readonly Placed[] => {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return placed.flatMap((item) => {
    const members = byId.get(item.id)?.members;
    return members ? members.map((member) => movedBy(member, item)) : [item];
  });
};
