import { NODE_SIZE, CONTENT, groupSize } from '../geometry/nodeSize';
import {
  boundsOf,
  fromOrigin,
  movedBy,
  type Item,
  type Placed,
  type Size,
  type Box,
  type Places,
  type Spot,
} from '../geometry/boxes';
import { levelLinksOf, type Link } from './levelLinks';
import { nestingOf } from '../hierarchy/nesting';
import type { LayoutInput } from './layoutInput';

/** Gives each item of a level its place: anywhere, in any order, as long as no two collide. */
export type LevelLayout = (items: readonly Item[], links: readonly Link[]) => readonly Placed[];

/** Whole numbers add up exactly, so that what makes room and closes up again comes back to the very same place. */
const onPixels = (item: Placed): Placed => ({
  ...item,
  x: Math.round(item.x),
  y: Math.round(item.y),
});

/** Arranges groups from the innermost to the outermost: each is one item among those that lie beside it. */
export const arrangeNested = (input: LayoutInput, layout: LevelLayout): Places => {
  const nesting = nestingOf(input);
  const linksOf = levelLinksOf(input, nesting);
  const sizes = new Map<string, Size>(input.nodes.map((node) => [node.id, node]));
  const groups = new Set(input.groups.map(({ id }) => id));
  const levels = new Map<string | undefined, readonly Placed[]>();

  const arrange = (group: string | undefined): Size | undefined => {
    const ids = nesting.inside(group);
    for (const id of ids) if (groups.has(id)) sizes.set(id, groupSize(arrange(id) ?? NODE_SIZE));
    const items = ids.map((id) => {
      const { width, height } = sizes.get(id) ?? NODE_SIZE;
      return { id, width, height };
    });
    const level = fromOrigin(layout(items, linksOf(group)).map(onPixels));
    levels.set(group, level);
    return boundsOf(level);
  };

  const places = new Map<string, Box>();
  const place = (group: string | undefined, corner: Spot): void => {
    for (const { id, ...box } of levels.get(group) ?? []) {
      const placed = movedBy(box, corner);
      places.set(id, placed);
      place(id, movedBy(CONTENT, placed));
    }
  };
  arrange(undefined);
  place(undefined, { x: 0, y: 0 });
  return places;
};
