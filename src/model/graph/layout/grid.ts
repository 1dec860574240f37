import { arrangeNested } from './arrangeNested';
import { packRows } from '../geometry/packRows';
import type { LayoutInput } from './layoutInput';
import type { Places } from '../geometry/boxes';

const { compare } = new Intl.Collator('en', { numeric: true });

const byName = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
  [...all].sort((a, b) => compare(a.id, b.id));

/** Groups by name, then nodes by name. */
export const grid = ({ nodes, groups, edges }: LayoutInput): Places =>
  arrangeNested({ nodes: byName(nodes), groups: byName(groups), edges }, packRows);
