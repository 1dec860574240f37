import { NODE_GAP } from '../geometry/nodeSize';
import { ASPECT, spanOf, type Item, type Size } from '../geometry/boxes';

export type LayoutColumn = readonly Item[];

/** A picture of so many pixels is not too wide, however low it is. */
const WIDE = 1400;

const heightOf = (items: readonly Size[]): number =>
  items.reduce((sum, { height }) => sum + height + NODE_GAP.y, -NODE_GAP.y);
export const widthOf = (items: readonly Size[]): number =>
  Math.max(0, ...items.map(({ width }) => width));

/** Takes turns, so that each column keeps the order from top to bottom. */
const deal = (layer: LayoutColumn, count: number): LayoutColumn[] =>
  Array.from({ length: count }, (_, at) => layer.filter((_item, index) => index % count === at));

const split = (layer: LayoutColumn, most: number): LayoutColumn[] =>
  deal(layer, Math.min(layer.length, Math.max(1, Math.ceil(heightOf(layer) / most))));

/** Puts neighbours together that are low enough. */
const merge = (layers: readonly LayoutColumn[], most: number): LayoutColumn[] => {
  const columns: LayoutColumn[] = [];
  for (const layer of layers) {
    const both = [...(columns.at(-1) ?? []), ...layer];
    if (columns.length > 0 && heightOf(both) <= most) columns[columns.length - 1] = both;
    else columns.push(layer);
  }
  return columns;
};

const sizeOf = (columns: readonly LayoutColumn[]): Size => ({
  width: columns.reduce((sum, column) => sum + widthOf(column) + NODE_GAP.x, -NODE_GAP.x),
  height: Math.max(0, ...columns.map(heightOf)),
});

const isTooWide = (columns: readonly LayoutColumn[]): boolean => {
  const { width, height } = sizeOf(columns);
  return width > Math.max(WIDE, 1.25 * ASPECT * height);
};

/** Layers as columns: low ones share one as far as the picture is too wide, and high ones become several. */
export const columnsOfLayers = (layers: readonly LayoutColumn[]): readonly LayoutColumn[] => {
  const all = layers.flat();
  const limits: number[] = [];
  for (let most = NODE_GAP.y; most < heightOf(all); most += NODE_GAP.y) limits.push(most);
  const enough = limits.find((most) => !isTooWide(merge(layers, most)));
  const merged = merge(layers, enough ?? Infinity);
  return limits
    .map((most) => merged.flatMap((layer) => split(layer, most)))
    .reduce((best, one) => (spanOf(sizeOf(one)) < spanOf(sizeOf(best)) ? one : best), merged);
};
