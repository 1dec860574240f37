import { NODE_GAP, groupAround } from '../geometry/nodeSize';
import { boundsOf, type Size, type Box } from '../geometry/boxes';
import { besideOf, boxesOf, membersOf, shift, type Draft } from './draft';

const ACROSS = { at: 'x', length: 'width' } as const;
const DOWN = { at: 'y', length: 'height' } as const;
type Axis = typeof ACROSS | typeof DOWN;

const holdsFixed = (draft: Draft, id: string): boolean =>
  [id, ...draft.nesting.allInside(id)].some((one) => draft.fixed.has(one));

const endOf = (box: Box, { at, length }: Axis): number => box[at] + box[length];

/** The room between two, one of which begins after the other; no bound where they pass by each other. */
const roomBetween = (first: Box, second: Box, axis: Axis): number => {
  const side = axis === ACROSS ? DOWN : ACROSS;
  const gap = NODE_GAP[side.at];
  const pass =
    endOf(first, side) + gap <= second[side.at] || endOf(second, side) + gap <= first[side.at];
  return pass ? Infinity : Math.max(0, second[axis.at] - endOf(first, axis) - NODE_GAP[axis.at]);
};

/**
 * All that begins beyond the end of a box goes along with it, by the same way, or by less where it would meet what does
 * not go along. So what lay apart still does, and what opened closes to the picture that was.
 */
const pushAlong = (draft: Draft, id: string, { axis, to }: { axis: Axis; to: Size }): void => {
  const box = draft.places.get(id);
  if (!box) return;
  const end = endOf(box, axis);
  const resized = { ...box, [axis.length]: to[axis.length] };
  draft.places.set(id, resized);
  const others = besideOf(draft, id);
  const beyond = others.filter((other) => (draft.places.get(other)?.[axis.at] ?? 0) >= end);
  const rest = others.filter((other) => !beyond.includes(other));
  const stay = [resized, ...boxesOf(draft, rest)];
  const room = boxesOf(draft, beyond).flatMap((second) =>
    stay.map((first) => roomBetween(first, second, axis)),
  );
  const way = Math.max(to[axis.length] - box[axis.length], -Math.min(...room));
  for (const other of beyond) {
    if (!holdsFixed(draft, other)) shift(draft, other, { x: 0, y: 0, [axis.at]: way });
  }
};

/** Gives something another size where it is; what lies beside makes room or closes up, as do the groups around. */
export const makeRoom = (draft: Draft, id: string, to: Size): void => {
  const box = draft.places.get(id);
  if (!box) return;
  // The way back begins with the last step of the way there.
  const axes = to.width < box.width ? [DOWN, ACROSS] : [ACROSS, DOWN];
  for (const axis of axes) pushAlong(draft, id, { axis, to });
  fitParent(draft, id);
};

/** Makes room for the group around something that reaches beyond it, or closes it up. */
export const fitParent = (draft: Draft, id: string): void => {
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
