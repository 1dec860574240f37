import { arrangeNested, type LevelLayout } from './arrangeNested';
import {
  boundsOf,
  fromOrigin,
  movedBy,
  NO_BOX,
  type Item,
  type Places,
  type Placed,
} from '../geometry/boxes';
import { columnsOfLayers } from './columns';
import { componentsOf } from './components';
import { flowOrder } from './flowOrder';
import { layersOf } from './layers';
import { packRows } from '../geometry/packRows';
import { peersOf, pulledTo, type Peers } from './peers';
import { placeColumns } from './placeColumns';
import { twinsOf } from './twins';
import type { LayoutInput } from './layoutInput';

const SWEEPS = 12;

type Layers = readonly (readonly string[])[];

/** Orders each layer by where those lie, on average, that its members talk with; there and back again. */
const orderLayers = (layers: Layers, peers: Peers): Layers => {
  const heights = new Map<string, number>();
  const settle = (layer: readonly string[]) =>
    layer.forEach((id, at) => heights.set(id, (at + 0.5) / layer.length));
  const reordered = (layer: readonly string[]): readonly string[] => {
    const wishes = new Map(layer.map((id) => [id, pulledTo(peers, heights, id)]));
    const sorted = layer.toSorted((a, b) => (wishes.get(a) ?? 0) - (wishes.get(b) ?? 0));
    settle(sorted);
    return sorted;
  };
  layers.forEach(settle);
  let ordered = layers;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) ordered = ordered.map(reordered).toReversed();
  return ordered;
};

/** Several items that lie together, for others as one. */
interface Block extends Item {
  readonly members: readonly Placed[];
}

/** Called by the first of them. */
const blockOf = (placed: readonly Placed[]): Block => {
  const members = fromOrigin(placed);
  const { width, height } = boundsOf(members) ?? NO_BOX;
  return { id: placed[0]?.id ?? '', width, height, members };
};

/** Puts the members of blocks where these lie. */
const unpack = (placed: readonly Placed[], blocks: readonly Block[]): readonly Placed[] => {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return placed.flatMap((item) => {
    const members = byId.get(item.id)?.members;
    return members ? members.map((member) => movedBy(member, item)) : [item];
  });
};

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
