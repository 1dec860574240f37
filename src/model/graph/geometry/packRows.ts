import { NODE_GAP } from './nodeSize';
import { boundsOf, type Size, type Box, type Spot, spanOf, NO_BOX } from './boxes';

/** Small items that follow large ones stand below each other, as far as the row is high. */
const rowsWithin = <T extends Size>(items: readonly T[], width: number): readonly (T & Spot)[] => {
  let row = { y: 0, height: 0 };
  let column: Box = NO_BOX;
  return items.map((item) => {
    const below = column.y + column.height + NODE_GAP.y;
    const right = column.x + column.width + NODE_GAP.x;
    if (item.width <= column.width && below + item.height <= row.y + row.height) {
      column = { ...column, y: below, height: item.height };
    } else if (column.width > 0 && right + item.width <= width) {
      column = { x: right, y: row.y, width: item.width, height: item.height };
    } else {
      row = { y: column.width > 0 ? row.y + row.height + NODE_GAP.y : 0, height: 0 };
      column = { x: 0, y: row.y, width: item.width, height: item.height };
    }
    row = { ...row, height: Math.max(row.height, column.y + item.height - row.y) };
    return { ...item, x: column.x, y: column.y };
  });
};

const widthOf = (boxes: readonly Box[]): number => spanOf(boundsOf(boxes) ?? NO_BOX);

/** One after the other in rows, as many as give the picture the shape of a screen. */
export const packRows = <T extends Size>(items: readonly T[]): readonly (T & Spot)[] => {
  let best: readonly (T & Spot)[] = [];
  let width = -NODE_GAP.x;
  for (const item of items) {
    width += item.width + NODE_GAP.x;
    const boxes = rowsWithin(items, width);
    if (best.length === 0 || widthOf(boxes) < widthOf(best)) best = boxes;
  }
  return best;
};
