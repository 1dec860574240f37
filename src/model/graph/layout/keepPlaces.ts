import { movedBy, type Box, type Places } from '../geometry/boxes';
import { refit, type Draft } from './draft';
import { makeRoom } from './makeRoom';
import { nestingOf } from '../hierarchy/nesting';
import { newcomerOf } from './newcomer';
import { welcome } from './welcome';
import type { LayoutInput } from './layoutInput';

/** A graph and where it is drawn. */
export interface Arrangement {
  readonly input: LayoutInput;
  readonly places: Places;
}

/** So many groups open or close at once without all being arranged anew. */
const FEW_GROUPS = 3;
/** The part of the nodes that may be new, and of those that were there that may be gone. */
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

/** Groups all of whose members are new: mostly those that were opened. */
const unfilledGroups = ({ places, nesting }: Draft, { groups }: LayoutInput): readonly string[] =>
  groups
    .map(({ id }) => id)
    .filter((id) => {
      const members = nesting.inside(id);
      return places.has(id) && members.length > 0 && !members.some((one) => places.has(one));
    });

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

/** Is most of what was there gone, not only put into groups that were closed? */
const isMostlyGone = ({ input }: Arrangement, { nodes }: LayoutInput): boolean => {
  const known = new Set(nodes.map(({ id }) => id));
  const { around } = nestingOf(input);
  const gone = input.nodes.filter(({ id }) => ![id, ...around(id)].some((one) => known.has(one)));
  return gone.length > input.nodes.length * FEW_NODES;
};

/**
 * The places of a graph that is hardly another: what stays keeps its place, newcomers get one near those that they talk
 * with, a group that opens pushes away what lies beside it and pulls it back when it closes. What is pinned gives way to
 * groups that open, never to newcomers. Undefined where too much is new or gone.
 */
export const keepPlaces = (
  before: Arrangement,
  pinned: ReadonlySet<string>,
  input: LayoutInput,
): Places | undefined => {
  if (isMostlyGone(before, input)) return undefined;
  const nesting = nestingOf(input);
  const yielding: Draft = { places: stayingOf(before, input), nesting, fixed: new Set() };
  const draft: Draft = { ...yielding, fixed: pinned };
  const [closed, unfilled] = [closedOf(draft, input), unfilledGroups(draft, input)];
  if (closed.length > FEW_GROUPS || unfilled.length > FEW_GROUPS) return undefined;
  for (const { id, width, height } of closed) makeRoom(yielding, id, { width, height });
  const known = new Set(before.input.groups.map(({ id }) => id));
  for (const id of unfilled) fill(known.has(id) ? draft : yielding, id, input);
  const missing = input.nodes.filter(({ id }) => !draft.places.has(id));
  if (missing.length > input.nodes.length * FEW_NODES) return undefined;
  for (const { id } of [...input.groups, ...input.nodes]) {
    if (!draft.places.has(id)) welcome(draft, newcomerOf(input, nesting, id), input);
  }
  for (const { id } of input.nodes) refit(draft, id);
  return draft.places;
};
