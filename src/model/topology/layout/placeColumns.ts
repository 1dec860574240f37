import { NODE_GAP } from '../nodeSize';
import type { Box } from '../places';
import type { Item } from './arrangeNested';
import { widthOf, type Column } from './columns';
import type { Peers } from './orderLayers';

const ROUNDS = 8;

interface Run {
  readonly sum: number;
  readonly count: number;
}

/** The values nearest to the wanted ones that never fall: neighbours in the wrong order meet halfway. */
export const rising = (wanted: readonly number[]): readonly number[] => {
  const runs: Run[] = [];
  for (const value of wanted) {
    let run: Run = { sum: value, count: 1 };
    for (
      let last = runs.at(-1);
      last && last.sum / last.count > run.sum / run.count;
      last = runs.at(-1)
    ) {
      run = { sum: last.sum + run.sum, count: last.count + run.count };
      runs.pop();
    }
    runs.push(run);
  }
  return runs.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
};

/** The middles of a column's members, as near as may be to the wanted ones. */
const stack = (column: Column, wanted: (item: Item, at: number) => number): readonly number[] => {
  let depth = 0;
  const offsets = column.map(({ height }) => {
    const middle = depth + height / 2;
    depth += height + NODE_GAP.y;
    return middle;
  });
  const rest = rising(column.map((item, at) => wanted(item, at) - (offsets[at] ?? 0)));
  return rest.map((value, at) => value + (offsets[at] ?? 0));
};

/** Columns side by side, each member at the height of those that it talks with. */
export const placeColumns = (
  columns: readonly Column[],
  peers: Peers,
): ReadonlyMap<string, Box> => {
  const middles = new Map<string, number>();
  const settle = (column: Column, wanted: (item: Item) => number) =>
    stack(column, wanted).forEach((middle, at) => middles.set(column[at]?.id ?? '', middle));
  const wish = ({ id }: Item): number => {
    let [sum, total] = [0, 0];
    for (const peer of peers.get(id) ?? []) {
      sum += peer.weight * (middles.get(peer.id) ?? 0);
      total += peer.weight;
    }
    return total > 0 ? sum / total : (middles.get(id) ?? 0);
  };
  for (const column of columns) settle(column, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const column of round % 2 === 0 ? columns : columns.toReversed()) settle(column, wish);
  }
  const places = new Map<string, Box>();
  let x = 0;
  for (const column of columns) {
    const width = widthOf(column);
    for (const item of column) {
      const y = (middles.get(item.id) ?? 0) - item.height / 2;
      places.set(item.id, {
        x: x + (width - item.width) / 2,
        y,
        width: item.width,
        height: item.height,
      });
    }
    x += width + NODE_GAP.x;
  }
  return places;
};
