import { NODE_GAP } from '../nodeSize';
import { ASPECT, type Size } from './boxes';
import type { Item } from './arrangeNested';

export type Column = readonly Item[];

/** So wide a picture still fits a screen. */
const WIDE_ENOUGH = 2000;

const heightOf = (items: readonly Size[]): number =>
  items.reduce((sum, { height }) => sum + height + NODE_GAP.y, -NODE_GAP.y);
export const widthOf = (items: readonly Size[]): number =>
  Math.max(0, ...items.map(({ width }) => width));

/** Takes turns, so that each column keeps the order from top to bottom. */
const deal = (layer: Column, count: number): Column[] =>
  Array.from({ length: count }, (_, at) => layer.filter((_item, index) => index % count === at));

const split = (layer: Column, most: number): Column[] =>
  deal(layer, Math.min(layer.length, Math.max(1, Math.ceil(heightOf(layer) / most))));

/** Puts neighbours together that are low enough. */
const merge = (layers: readonly Column[], most: number): Column[] => {
  const columns: Column[] = [];
  for (const layer of layers) {
    const both = [...(columns.at(-1) ?? []), ...layer];
    if (columns.length > 0 && heightOf(both) <= most) columns[columns.length - 1] = both;
    else columns.push(layer);
  }
  return columns;
};

const sizeOf = (columns: readonly Column[]): Size => ({
  width: columns.reduce((sum, column) => sum + widthOf(column) + NODE_GAP.x, -NODE_GAP.x),
  height: Math.max(0, ...columns.map(heightOf)),
});

const spanOf = ({ width, height }: Size): number => Math.max(width, height * ASPECT);

/** Layers as columns: high ones become several, and low ones share one where the picture would be too wide. */
export const columnsOf = (layers: readonly Column[]): readonly Column[] => {
  const heights = layers.map(heightOf);
  const isWide = sizeOf(layers).width > Math.max(WIDE_ENOUGH, ASPECT * 1.5 * Math.max(...heights));
  const least = Math.max(...layers.flat().map(({ height }) => height));
  let best = layers;
  const total = heightOf(layers.flat());
  for (let most = least; most <= total; most += NODE_GAP.y) {
    const pieces = (isWide ? merge(layers, most) : layers).flatMap((layer) => split(layer, most));
    if (spanOf(sizeOf(pieces)) < spanOf(sizeOf(best))) best = pieces;
  }
  return best;
};
