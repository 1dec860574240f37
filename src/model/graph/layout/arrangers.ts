import type { LayoutId } from './layouts';
import { concentric } from './concentric';
import { force } from './force';
import { grid } from './grid';
import { layered } from './layered';
import type { LayoutInput } from './layoutInput';
import type { Places } from '../geometry/boxes';

/** Each gives every node and group of a graph its place; the same graph, the same places. */
export const ARRANGERS: Readonly<Record<LayoutId, (input: LayoutInput) => Places>> = {
  layered,
  force,
  concentric,
  grid,
};
