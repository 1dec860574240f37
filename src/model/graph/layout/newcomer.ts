import { NODE_SIZE, CONTENT, groupSize } from '../geometry/nodeSize';
import { boundsOf, movedBy, type Size, type Places } from '../geometry/boxes';
import { grid } from './grid';
import type { Nesting } from '../hierarchy/nesting';
import type { LayoutInput } from './layoutInput';

/** What has no place yet, with places from its own corner for all that lies in it. */
export interface Newcomer extends Size {
  readonly id: string;
  readonly inner: Places;
}

/** A node as large as it is, a group with a grid in it. */
export const newcomerOf = (input: LayoutInput, nesting: Nesting, id: string): Newcomer => {
  const node = input.nodes.find((one) => one.id === id);
  if (node) return { id, width: node.width, height: node.height, inner: new Map() };
  const members = new Set(nesting.allInside(id));
  const isInside = (one: { readonly id: string }) => members.has(one.id);
  const content = grid({
    nodes: input.nodes.filter(isInside),
    groups: input.groups.filter(isInside),
    edges: [],
  });
  const inner = new Map([...content].map(([member, box]) => [member, movedBy(box, CONTENT)]));
  return { id, ...groupSize(boundsOf(content.values()) ?? NODE_SIZE), inner };
};
