import { NODE_GAP } from '../nodeSize';
import type { Box } from '../places';
import { boundsOf, type Size } from './boxes';
import { besideOf, boxesOf, groupAround, membersOf, shift, type Draft } from './draft';

const AXES = [
  { at: 'x', length: 'width' },
  { at: 'y', length: 'height' },
] as const;
type Axis = (typeof AXES)[number];

const holdsFixed = (draft: Draft, id: string): boolean =>
  draft.fixed.has(id) || draft.nesting.inside(id).some((member) => holdsFixed(draft, member));

/** How far what lies beyond may come closer without meeting what does not. */
const slack = (beyond: readonly Box[], rest: readonly Box[], { at, length }: Axis): number => {
  const first = Math.min(...beyond.map((box) => box[at]));
  const last = Math.max(...rest.map((box) => box[at] + box[length]));
  return Math.max(0, first - last - NODE_GAP[at]);
};

/**
 * All that begins beyond the end of a box goes along with it, by the same way: what lay apart along the axis still does,
 * and what opened closes to the picture that was.
 */
const pushAlong = (draft: Draft, id: string, axis: Axis & { readonly size: Size }): void => {
  const { places } = draft;
  const box = places.get(id);
  if (!box) return;
  const { at, length, size } = axis;
  const end = box[at] + box[length];
  const resized = { ...box, [length]: size[length] };
  places.set(id, resized);
  const others = besideOf(draft, id);
  const beyond = others.filter((other) => (places.get(other)?.[at] ?? end) >= end);
  const rest = others.filter((other) => !beyond.includes(other));
  const growth = size[length] - box[length];
  const room = slack(boxesOf(draft, beyond), [resized, ...boxesOf(draft, rest)], axis);
  const way = growth < 0 ? Math.max(growth, -room) : growth;
  for (const other of beyond) {
    if (!holdsFixed(draft, other)) shift(draft, other, { x: 0, y: 0, [at]: way });
  }
};

/** Gives something another size where it is; what lies beside makes room or closes up, as do the groups around. */
export const makeRoom = (draft: Draft, id: string, size: Size): void => {
  for (const axis of AXES) pushAlong(draft, id, { ...axis, size });
  grow(draft, id);
};

/** Makes room for the group around something that reaches beyond it, or that is smaller than it was. */
export const grow = (draft: Draft, id: string): void => {
  const parent = draft.nesting.parentOf(id);
  if (parent === undefined) return;
  const content = boundsOf(boxesOf(draft, membersOf(draft, parent)));
  const group = draft.places.get(parent);
  if (!content || !group) return;
  const fitting = groupAround(content);
  makeRoom(draft, parent, {
    width: fitting.x + fitting.width - group.x,
    height: fitting.y + fitting.height - group.y,
  });
};
