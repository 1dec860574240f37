import type { Box, LayoutInput, Places } from '../places';
import { movedBy } from './boxes';
import { membersOf, refit, type Draft } from './draft';
import { makeRoom } from './makeRoom';
import { nestingOf } from './nesting';
import { newcomerOf } from './newcomer';
import { welcome } from './welcome';

/** A graph and where it is drawn. */
export interface Arrangement {
  readonly input: LayoutInput;
  readonly places: Places;
}

/** So many groups open or close at once without all being arranged anew. */
const FEW_GROUPS = 3;
/** The part of the nodes that may be new. */
const FEW_NODES = 0.5;

/** The places of what is still there, in the same group as before. */
const stayingOf = (before: Arrangement, input: LayoutInput): Map<string, Box> => {
  const [was, is] = [nestingOf(before.input), nestingOf(input)];
  const ids = [...input.groups, ...input.nodes].map(({ id }) => id);
  const staying = ids.filter((id) => was.parentOf(id) === is.parentOf(id));
  return new Map(
    staying.flatMap((id) => {
      const box = before.places.get(id);
      return box ? [[id, box]] : [];
    }),
  );
};

/** Groups without a member that stays: those that were opened, and those whose members are all new. */
const emptyGroups = (draft: Draft, { groups }: LayoutInput): readonly string[] =>
  groups
    .map(({ id }) => id)
    .filter((id) => draft.places.has(id) && membersOf(draft, id).length === 0);

/** Fills a group that has a place with a grid of its members. */
const fill = (draft: Draft, id: string, input: LayoutInput): void => {
  const corner = draft.places.get(id);
  if (!corner) return;
  const { inner, ...size } = newcomerOf(input, draft.nesting, id);
  for (const [member, box] of inner) draft.places.set(member, movedBy(box, corner));
  makeRoom(draft, id, size);
};

/** Nodes that are not as large as they were: groups that were closed. */
const closedOf = (draft: Draft, { nodes }: LayoutInput) =>
  nodes.filter(({ id, width, height }) => {
    const box = draft.places.get(id);
    return box !== undefined && (box.width !== width || box.height !== height);
  });

/**
 * The places of a graph that is hardly another: what stays keeps its place, newcomers get one near those that they talk
 * with, a group that opens pushes away what lies beside it and pulls it back when it closes. What is pinned never moves
 * for newcomers. Undefined where too much is new.
 */
export const keepPlaces = (
  before: Arrangement,
  pinned: ReadonlySet<string>,
  input: LayoutInput,
): Places | undefined => {
  const nesting = nestingOf(input);
  const draft: Draft = { places: stayingOf(before, input), nesting, fixed: new Set() };
  const [closed, empty] = [closedOf(draft, input), emptyGroups(draft, input)];
  if (closed.length > FEW_GROUPS || empty.length > FEW_GROUPS) return undefined;
  for (const { id, width, height } of closed) makeRoom(draft, id, { width, height });
  for (const id of empty) fill(draft, id, input);
  const missing = input.nodes.filter(({ id }) => !draft.places.has(id));
  if (missing.length > input.nodes.length * FEW_NODES) return undefined;
  const refresh = { ...draft, fixed: pinned };
  for (const { id } of [...input.groups, ...input.nodes]) {
    if (!draft.places.has(id)) welcome(refresh, newcomerOf(input, nesting, id), input);
  }
  for (const { id } of input.nodes) refit(draft, id);
  return draft.places;
};
