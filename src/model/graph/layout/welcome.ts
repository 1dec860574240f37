import { NODE_GAP, groupAround } from '../geometry/nodeSize';
import {
  boundsOf,
  centreOf,
  collide,
  NO_BOX,
  meanOf,
  type Box,
  type Spot,
} from '../geometry/boxes';
import { besideOf, boxesOf, membersOf, put, refit, type Draft } from './draft';
import { freeSpot } from '../geometry/freeSpot';
import { fitParent } from './makeRoom';
import type { Newcomer } from './newcomer';
import type { LayoutInput } from './layoutInput';

/** So far from where it would like to be a newcomer looks for a spot in its group. */
const STEPS = 16;

/** Where those lie, on average, that a newcomer and its members talk with. */
const peersCentre = (
  draft: Draft,
  { id, inner }: Newcomer,
  { edges }: LayoutInput,
): Spot | undefined => {
  const isOwn = (end: string) => end === id || inner.has(end);
  const peers = edges.flatMap(({ source, target }) => {
    if (isOwn(source) === isOwn(target)) return [];
    return draft.places.get(isOwn(source) ? target : source) ?? [];
  });
  return meanOf(peers.map(centreOf));
};

/** Can a group hold a box as well without meeting what lies beside it? */
const canHold = (draft: Draft, group: string | undefined, box: Box): boolean => {
  if (group === undefined) return true;
  const content = boundsOf([...boxesOf(draft, membersOf(draft, group)), box]) ?? box;
  const grown = groupAround(content);
  return (
    !boxesOf(draft, besideOf(draft, group)).some((other) => collide(grown, other, NODE_GAP)) &&
    canHold(draft, draft.nesting.parentOf(group), grown)
  );
};

const between = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** Around a point; in a group as far inside of it as may be. */
const wantedBox = ({ x, y }: Spot, { width, height }: Newcomer, inside: Box | undefined): Box => {
  const box = { x: x - width / 2, y: y - height / 2, width, height };
  if (!inside) return box;
  return {
    ...box,
    x: between(box.x, inside.x, inside.x + inside.width - width),
    y: between(box.y, inside.y, inside.y + inside.height - height),
  };
};

/** Gives a newcomer a place near those that it talks with, where nothing else has to move if there is such a place. */
export const welcome = (draft: Draft, newcomer: Newcomer, input: LayoutInput): void => {
  const group = draft.nesting.parentOf(newcomer.id);
  const members = boxesOf(draft, membersOf(draft, group));
  const content = boundsOf(members) ?? NO_BOX;
  const end = { ...content, y: content.y + content.height + NODE_GAP.y };
  const below = { x: end.x, y: end.y, width: newcomer.width, height: newcomer.height };
  const centre = peersCentre(draft, newcomer, input);
  const wanted = centre
    ? wantedBox(centre, newcomer, group === undefined ? undefined : content)
    : below;
  const spot = freeSpot(wanted, members, {
    steps: group === undefined ? Infinity : STEPS,
    suits: (box) => canHold(draft, group, box),
  });
  put(draft, { ...newcomer, ...(spot ?? below) });
  if (spot) refit(draft, newcomer.id);
  else fitParent(draft, newcomer.id);
};
