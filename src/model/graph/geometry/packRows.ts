import { NODE_GAP } from './nodeSize';
import type { Box } from './places';
import { ASPECT, boundsOf, type Point, type Size } from './boxes';

/** Small items that follow large ones stand below each other, as far as the row is high. */
const rowsWithin = <T extends Size>(items: readonly T[], width: number): readonly (T & Point)[] => {
  let row = { y: 0, height: 0 };
  let column: Box = { x: 0, y: 0, width: 0, height: 0 };
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

/** How much of a screen's width it takes to show all at the same scale. */
const spanOf = (boxes: readonly Box[]): number => {
  const { width, height } = boundsOf(boxes) ?? { width: 0, height: 0 };
  return Math.max(width, height * ASPECT);
};

/** One after the other in rows, as many as give the picture the shape of a screen. */
export const packRows = <T extends Size>(items: readonly T[]): readonly (T & Point)[] => {
  let best: readonly (T & Point)[] = [];
  let width = -NODE_GAP.x;
  for (const item of items) {
    width += item.width + NODE_GAP.x;
    const boxes = rowsWithin(items, width);
    if (best.length === 0 || spanOf(boxes) < spanOf(best)) best = boxes;
  }
  return best;
};
