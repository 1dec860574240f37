import fc from 'fast-check';
import { boundsOf, collide, contains, type Places } from '../../src/model/graph/geometry/boxes';
import { nestingOf } from '../../src/model/graph/hierarchy/nesting';
import { NODE_GAP, NODE_SIZE, groupAround } from '../../src/model/graph/geometry/nodeSize';
import type { LayoutInput } from '../../src/model/graph/layout/layoutInput';

const MOST_NODES = 24;
const MOST_GROUPS = 5;
const MOST_EDGES = 60;

const weight = fc.double({ min: 0, max: 1, noNaN: true });
const group = fc.nat(MOST_GROUPS).map((at) => `g${at}`);
const end = fc.nat(MOST_NODES).map((at) => `n${at}`);

const things = (letter: string, most: number) =>
  fc
    .array(fc.option(group, { nil: undefined }), { maxLength: most })
    .map((parents) => parents.map((parent, at) => ({ id: `${letter}${at}`, parent })));

/** Groups in groups, empty ones, ones in themselves and in others that are not there; loops, and edges to nothing. */
export const anyLayoutInput: fc.Arbitrary<LayoutInput> = fc.record({
  nodes: things('n', MOST_NODES).map((all) => all.map((one) => ({ ...one, ...NODE_SIZE }))),
  groups: things('g', MOST_GROUPS),
  edges: fc.array(fc.record({ source: end, target: end, weight }), { maxLength: MOST_EDGES }),
});

/** What is wrong with places: each node and group has one, apart from those beside it and in its group. */
export const placeProblems = (input: LayoutInput, places: Places): readonly string[] => {
  const nesting = nestingOf(input);
  const ids = [...input.groups, ...input.nodes].map(({ id }) => id);
  const problems = ids
    .filter((id) => !Object.values(places.get(id) ?? { x: NaN }).every(Number.isFinite))
    .map((id) => `${id} has no place`);
  if (places.size !== ids.length) problems.push(`${places.size} places for ${ids.length}`);
  for (const level of [undefined, ...input.groups.map(({ id }) => id)]) {
    const members = nesting.inside(level);
    const boxes = members.flatMap((id) => places.get(id) ?? []);
    boxes.forEach((box, at) => {
      const other = boxes.findIndex((one, index) => index < at && collide(one, box, NODE_GAP));
      if (other >= 0) problems.push(`${members[at]} collides with ${members[other]}`);
    });
    const content = boundsOf(boxes);
    const around = level === undefined ? undefined : places.get(level);
    if (content && around && !contains(around, groupAround(content))) {
      problems.push(`${level} is not around its members`);
    }
  }
  return problems;
};
