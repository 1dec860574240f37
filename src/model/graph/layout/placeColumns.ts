import { NODE_GAP } from '../geometry/nodeSize';
import type { Placed } from '../geometry/boxes';
import { widthOf, type LayoutColumn } from './columns';
import { pulledTo, type Peers } from './peers';

const ROUNDS = 8;

/** The whole numbers nearest to the wanted ones that never fall: neighbours in the wrong order meet halfway. */
export const rising = (wanted: readonly number[]): readonly number[] => {
  const runs: { readonly mean: number; readonly count: number }[] = [];
  for (const value of wanted) {
    let run = { mean: value, count: 1 };
    for (let last = runs.at(-1); last && last.mean > run.mean; last = runs.at(-1)) {
      const count = last.count + run.count;
      run = { mean: (last.mean * last.count + run.mean * run.count) / count, count };
      runs.pop();
    }
    runs.push(run);
  }
  return runs.flatMap(({ mean, count }) => Array.from({ length: count }, () => Math.round(mean)));
};

/** The middles of a column's members, as near as may be to the wanted ones. */
const stack = (column: LayoutColumn, wanted: readonly number[]): readonly number[] => {
  let depth = 0;
  const offsets = column.map(({ height }) => {
    const middle = depth + height / 2;
    depth += height + NODE_GAP.y;
    return middle;
  });
  const tops = rising(wanted.map((middle, at) => middle - (offsets[at] ?? 0)));
  return tops.map((top, at) => top + (offsets[at] ?? 0));
};

/** The height of everything: that of those that it talks with, as far as its column has room. */
const middlesOf = (columns: readonly LayoutColumn[], peers: Peers): ReadonlyMap<string, number> => {
  const middles = new Map<string, number>();
  const settle = (column: LayoutColumn) => {
    const wanted = column.map(({ id }) => pulledTo(peers, middles, id));
    stack(column, wanted).forEach((middle, at) => middles.set(column[at]?.id ?? '', middle));
  };
  let order = columns;
  for (let round = 0; round < ROUNDS; round += 1) {
    order.forEach(settle);
    order = order.toReversed();
  }
  return middles;
};

/** Columns side by side. */
export const placeColumns = (columns: readonly LayoutColumn[], peers: Peers): readonly Placed[] => {
  const middles = middlesOf(columns, peers);
  let left = 0;
  return columns.flatMap((column) => {
    const widest = widthOf(column);
    const from = left;
    left += widest + NODE_GAP.x;
    return column.map((item) => ({
      ...item,
      x: from + (widest - item.width) / 2,
      y: (middles.get(item.id) ?? 0) - item.height / 2,
    }));
  });
};
