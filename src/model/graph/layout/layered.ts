import { arrangeNested, type LevelLayout } from './arrangeNested';
import { blockOf, unpack } from '../geometry/blocks';
import type { Item, Places } from '../geometry/boxes';
import { columnsOfLayers } from './columns';
import { componentsOf } from './components';
import { flowOrder } from './flowOrder';
import { layersOf } from './layers';
import { orderLayers } from './orderLayers';
import { packRows } from '../geometry/packRows';
import { peersOf } from './peers';
import { placeColumns } from './placeColumns';
import { twinsOf } from './twins';
import type { LayoutInput } from './layoutInput';

const picker = (items: readonly Item[]) => {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
};

/** Columns from where traffic comes to where it goes. */
const inColumns: LevelLayout = (items, links) => {
  const ids = items.map(({ id }) => id);
  const peers = peersOf(links);
  const layers = orderLayers(layersOf(flowOrder(ids, links), links), peers);
  return placeColumns(columnsOfLayers(layers.map(picker(items))), peers);
};

/** Twins lie in rows of their own, as one of the others: a hub's leaves are not one column. */
const withTwins: LevelLayout = (items, links) => {
  const sets = twinsOf(
    items.map(({ id }) => id),
    links,
  );
  const blocks = sets.map(picker(items)).map(packRows).map(blockOf);
  const followers = new Set(sets.flatMap(([, ...others]) => others));
  const led = new Map(blocks.map((block) => [block.id, block]));
  const leaders = items.filter(({ id }) => !followers.has(id)).map((one) => led.get(one.id) ?? one);
  const between = links.filter(
    ({ source, target }) => ![source, target].some((id) => followers.has(id)),
  );
  return unpack(inColumns(leaders, between), blocks);
};

/** What does not hang together lies in rows, the largest first. */
const level: LevelLayout = (items, links) => {
  const parts = componentsOf(
    items.map(({ id }) => id),
    links,
  ).map((ids) => {
    const members = new Set(ids);
    const inside = links.filter(({ source }) => members.has(source));
    return blockOf(withTwins(picker(items)(ids), inside));
  });
  const area = ({ width, height }: Item) => width * height;
  return unpack(packRows(parts.toSorted((a, b) => area(b) - area(a))), parts);
};

/** In the direction of traffic. */
export const layered = (input: LayoutInput): Places => arrangeNested(input, level);
