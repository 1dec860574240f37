import type { Box, LayoutInput, Places } from '../places';
import { arrangeNested, type Item, type LevelLayout } from './arrangeNested';
import { boundsOf, movedBy } from './boxes';
import { columnsOf } from './columns';
import { componentsOf } from './components';
import { flowOrder } from './flowOrder';
import { layersOf } from './layers';
import type { Link } from './levelLinks';
import { orderLayers, peersOf } from './orderLayers';
import { packRows } from './packRows';
import { placeColumns } from './placeColumns';
import { twinsOf } from './twins';

/** Several items that lie together like one. */
interface Block extends Item {
  readonly boxes: ReadonlyMap<string, Box>;
}

const blockOf = (id: string, boxes: ReadonlyMap<string, Box>): Block => {
  const bounds = boundsOf(boxes.values()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const origin = { x: -bounds.x, y: -bounds.y };
  return {
    ...{ id, width: bounds.width, height: bounds.height },
    boxes: new Map([...boxes].map(([member, box]) => [member, movedBy(box, origin)])),
  };
};

const rowsOf = (items: readonly Item[]): ReadonlyMap<string, Box> => {
  const boxes = packRows(items);
  return new Map(
    items.flatMap(({ id }, at) => {
      const box = boxes[at];
      return box ? [[id, box]] : [];
    }),
  );
};

const unpack = (block: Block, { x, y }: Box): readonly (readonly [string, Box])[] =>
  [...block.boxes].map(([id, box]) => [id, movedBy(box, { x, y })]);

const flow = (items: readonly Item[], links: readonly Link[]): ReadonlyMap<string, Box> => {
  const byId = new Map(items.map((item) => [item.id, item]));
  const ids = items.map(({ id }) => id);
  const peers = peersOf(links);
  const layers = orderLayers(layersOf(flowOrder(ids, links), links), peers);
  return placeColumns(
    columnsOf(layers.map((layer) => layer.flatMap((id) => byId.get(id) ?? []))),
    peers,
  );
};

/** Twins as blocks of rows among the others. */
const component = (items: readonly Item[], links: readonly Link[]): ReadonlyMap<string, Box> => {
  const byId = new Map(items.map((item) => [item.id, item]));
  const blocks = twinsOf([...byId.keys()], links).map((ids) =>
    blockOf(ids[0] ?? '', rowsOf(ids.flatMap((id) => byId.get(id) ?? []))),
  );
  const inBlocks = new Map(
    blocks.flatMap((block) => [...block.boxes.keys()].map((id) => [id, block])),
  );
  const singles = items.filter(({ id }) => !inBlocks.has(id));
  const known = new Set([...singles, ...blocks].map(({ id }) => id));
  const places = flow(
    [...singles, ...blocks],
    links.filter(({ source, target }) => known.has(source) && known.has(target)),
  );
  return new Map(
    [...places].flatMap(([id, box]) => {
      const block = inBlocks.get(id);
      return block ? unpack(block, box) : [[id, box] as const];
    }),
  );
};

const level: LevelLayout = (items, links) => {
  const byId = new Map(items.map((item) => [item.id, item]));
  const blocks = componentsOf([...byId.keys()], links)
    .map((ids) => {
      const members = new Set(ids);
      return blockOf(
        ids[0] ?? '',
        component(
          ids.flatMap((id) => byId.get(id) ?? []),
          links.filter(({ source }) => members.has(source)),
        ),
      );
    })
    .sort((a, b) => b.width * b.height - a.width * a.height);
  const rows = rowsOf(blocks);
  const places = new Map(
    blocks.flatMap((block) => {
      const box = rows.get(block.id);
      return box ? unpack(block, box) : [];
    }),
  );
  return items.flatMap(({ id }) => places.get(id) ?? []);
};

/** In the direction of traffic. */
export const layered = (input: LayoutInput): Places => arrangeNested(input, level);
