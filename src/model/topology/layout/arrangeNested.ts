import { NODE_SIZE } from '../nodeSize';
import type { Box, LayoutInput, Places } from '../places';
import { boundsOf, movedBy, type Point, type Size } from './boxes';
import { CONTENT, groupSize } from './draft';
import { levelLinksOf, type Link } from './levelLinks';
import { nestingOf } from './nesting';

export interface Item extends Size {
  readonly id: string;
}

/** Gives each item of a level its place; anywhere, as long as no two collide. */
export type LevelLayout = (items: readonly Item[], links: readonly Link[]) => readonly Box[];

/** Arranges groups from the innermost to the outermost: each is one item among those that lie beside it. */
export const arrangeNested = (input: LayoutInput, layout: LevelLayout): Places => {
  const nesting = nestingOf(input);
  const linksOf = levelLinksOf(input, nesting);
  const sizes = new Map<string, Size>(input.nodes.map((node) => [node.id, node]));
  const groups = new Set(input.groups.map(({ id }) => id));
  const levels = new Map<string | undefined, readonly (readonly [string, Box])[]>();

  const arrange = (group: string | undefined): Size | undefined => {
    const ids = nesting.inside(group);
    for (const id of ids) if (groups.has(id)) sizes.set(id, groupSize(arrange(id) ?? NODE_SIZE));
    const items = ids.map((id) => ({ id, ...(sizes.get(id) ?? NODE_SIZE) }));
    const boxes = layout(items, linksOf(group));
    const bounds = boundsOf(boxes);
    const origin = { x: -(bounds?.x ?? 0), y: -(bounds?.y ?? 0) };
    levels.set(
      group,
      boxes.map((box, at) => [ids[at] ?? '', movedBy(box, origin)]),
    );
    return bounds;
  };

  const places = new Map<string, Box>();
  const place = (group: string | undefined, corner: Point): void => {
    for (const [id, box] of levels.get(group) ?? []) {
      const placed = movedBy(box, corner);
      places.set(id, placed);
      place(id, { x: placed.x + CONTENT.x, y: placed.y + CONTENT.y });
    }
  };
  arrange(undefined);
  place(undefined, { x: 0, y: 0 });
  return places;
};
