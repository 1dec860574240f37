import fc from 'fast-check';
import { anyLayoutInput, placeProblems } from '../../../../dev/laws/anyLayout';
import { mesh } from '../../../../dev/laws/sampleLayouts';
import { NODE_SIZE } from '../geometry/nodeSize';
import { LAYOUTS, type LayoutId } from './layouts';
import { ARRANGERS } from './arrangers';
import { collide, type Box, type Places } from '../geometry/boxes';
import { keepPlaces, type Arrangement } from './keepPlaces';
import { nestingOf } from '../hierarchy/nesting';
import type { LayoutInput } from './layoutInput';

const NOTHING: ReadonlySet<string> = new Set();

const arranged = (input: LayoutInput, layout: LayoutId = 'layered'): Arrangement => ({
  input,
  places: ARRANGERS[layout](input),
});

const without = (input: LayoutInput, gone: ReadonlySet<string>): LayoutInput => ({
  ...input,
  nodes: input.nodes.filter(({ id }) => !gone.has(id)),
});

/** The graph with a group drawn as one node: what lies in it is gone, and so are its edges. */
const collapsed = (input: LayoutInput, group: string): LayoutInput => {
  const nesting = nestingOf(input);
  const isOutside = ({ id }: { readonly id: string }) =>
    id !== group && !nesting.around(id).includes(group);
  const parent = nesting.parentOf(group);
  return {
    nodes: [...input.nodes.filter(isOutside), { id: group, parent, ...NODE_SIZE }],
    groups: input.groups.filter(isOutside),
    edges: input.edges,
  };
};

/** Opening a group moves nothing else into another group, unless groups lie in themselves. */
const isPlain = (input: LayoutInput, closed: LayoutInput): boolean => {
  const [open, shut] = [nestingOf(input), nestingOf(closed)];
  return [...closed.nodes, ...closed.groups].every(
    ({ id }) => open.parentOf(id) === shut.parentOf(id),
  );
};

const boxOf = (places: Places | undefined, id: string): Box => {
  const box = places?.get(id);
  if (!box) throw new Error(`${id} has no place`);
  return box;
};

const anyLayout = fc.constantFrom(...LAYOUTS);
/** Which of the nodes are meant, by their numbers. */
const some = fc.uniqueArray(
  fc.nat(24).map((at) => `n${at}`),
  { maxLength: 8 },
);
const anyGroup = fc.nat(4).map((at) => `g${at}`);

describe('a graph that is hardly another', () => {
  it('is where it was when nothing has changed', () => {
    fc.assert(
      fc.property(anyLayoutInput, anyLayout, (input, layout) => {
        const before = arranged(input, layout);
        expect(keepPlaces(before, NOTHING, structuredClone(input))).toEqual(before.places);
      }),
    );
  });

  it('keeps the place of what stays when others go', () => {
    fc.assert(
      fc.property(anyLayoutInput, anyLayout, some, (input, layout, gone) => {
        const before = arranged(input, layout);
        const after = without(input, new Set(gone));
        fc.pre(after.nodes.length * 2 >= input.nodes.length);
        const places = keepPlaces(before, NOTHING, after) ?? new Map<string, Box>();
        for (const { id } of after.nodes) expect(places.get(id)).toEqual(before.places.get(id));
        expect(placeProblems(after, places)).toEqual([]);
      }),
    );
  });

  it('finds room for newcomers', () => {
    fc.assert(
      fc.property(anyLayoutInput, anyLayout, some, (input, layout, fresh) => {
        const before = arranged(without(input, new Set(fresh)), layout);
        const places = keepPlaces(before, NOTHING, input);
        if (places) expect(placeProblems(input, places)).toEqual([]);
      }),
    );
  });

  it('moves nothing for newcomers outside of groups', () => {
    const input = mesh(30, 60);
    const fresh = ['n3', 'n8', 'n29'];
    const before = arranged(without(input, new Set(fresh)));
    const places = keepPlaces(before, NOTHING, input);
    for (const [id, box] of before.places) expect(places?.get(id)).toEqual(box);
    expect(placeProblems(input, places ?? new Map<string, Box>())).toEqual([]);
  });

  it('puts a newcomer near those that it talks with', () => {
    const input = mesh(30, 60);
    const before = arranged({ ...input, edges: input.edges });
    const fresh = { id: 'fresh', ...NODE_SIZE };
    const near = (peer: string) => {
      const edges = [...input.edges, { source: 'fresh', target: peer, weight: 1 }];
      const places = keepPlaces(before, NOTHING, {
        ...input,
        nodes: [...input.nodes, fresh],
        edges,
      });
      const [a, b] = [boxOf(places, 'fresh'), boxOf(places, peer)];
      return Math.hypot(a.x - b.x, a.y - b.y);
    };
    for (const peer of ['n0', 'n11', 'n29']) expect(near(peer)).toBeLessThan(800);
  });

  it('never moves what is pinned for newcomers', () => {
    fc.assert(
      fc.property(anyLayoutInput, anyLayout, some, (input, layout, fresh) => {
        const before = arranged(without(input, new Set(fresh)), layout);
        const pinned = new Set([...before.places.keys()].filter((id) => id.startsWith('n')));
        const places = keepPlaces(before, pinned, input);
        for (const id of places ? pinned : []) {
          expect(places?.get(id)).toEqual(before.places.get(id));
        }
      }),
    );
  });

  it('is another where most of it is new or gone, and where many groups open at once', () => {
    const before = arranged(mesh(10, 20));
    expect(keepPlaces(before, NOTHING, mesh(40, 80))).toBeUndefined();
    expect(keepPlaces(arranged(mesh(40, 80)), NOTHING, mesh(10, 20))).toBeUndefined();
    const input = mesh(40, 80, 6);
    const closed = input.groups.reduce((graph, { id }) => collapsed(graph, id), input);
    expect(keepPlaces(arranged(closed), NOTHING, input)).toBeUndefined();
    expect(keepPlaces(arranged(input), NOTHING, closed)).toBeUndefined();
  });

  it('takes what changes its group for new', () => {
    const input = mesh(12, 20, 2);
    const nodes = input.nodes.map((node) => (node.id === 'n0' ? { ...node, parent: 'g1' } : node));
    const after = { ...input, nodes };
    const places = keepPlaces(arranged(input), NOTHING, after) ?? new Map<string, Box>();
    expect(placeProblems(after, places)).toEqual([]);
  });
});

describe('a group that opens and closes', () => {
  it('has room for what lies in it', () => {
    fc.assert(
      fc.property(anyLayoutInput, anyLayout, anyGroup, (input, layout, group) => {
        fc.pre(input.groups.some(({ id }) => id === group));
        const places = keepPlaces(arranged(collapsed(input, group), layout), NOTHING, input);
        if (places) expect(placeProblems(input, places)).toEqual([]);
      }),
    );
  });

  it('leaves the picture as it was', () => {
    fc.assert(
      fc.property(anyLayoutInput, anyLayout, anyGroup, (input, layout, group) => {
        fc.pre(input.groups.some(({ id }) => id === group));
        const closed = collapsed(input, group);
        fc.pre(isPlain(input, closed));
        const before = arranged(closed, layout);
        const places = keepPlaces(before, NOTHING, input);
        fc.pre(places !== undefined);
        const after = keepPlaces({ input, places }, NOTHING, closed);
        expect(after).toEqual(before.places);
      }),
      { numRuns: 300 },
    );
  });

  it('closes without making others collide', () => {
    fc.assert(
      fc.property(anyLayoutInput, anyLayout, anyGroup, (input, layout, group) => {
        fc.pre(input.groups.some(({ id }) => id === group));
        const closed = collapsed(input, group);
        const places = keepPlaces(arranged(input, layout), NOTHING, closed);
        if (places) expect(placeProblems(closed, places)).toEqual([]);
      }),
    );
  });

  it('keeps what lay left or above there', () => {
    const input = mesh(40, 100, 4);
    const closed = collapsed(input, 'g2');
    const before = arranged(closed, 'grid');
    const places = keepPlaces(before, NOTHING, input);
    const { x, y } = boxOf(before.places, 'g2');
    for (const [id, box] of before.places) {
      const isBefore = box.x <= x && box.y <= y && id !== 'g2';
      if (isBefore && !collide(box, boxOf(before.places, 'g2'))) {
        expect(boxOf(places, id)).toMatchObject({ x: box.x, y: box.y });
      }
    }
  });

  it('is quick with 50 members', () => {
    const input = mesh(300, 1000, 6);
    const before = arranged(collapsed(input, 'g0'));
    const startedAt = performance.now();
    expect(keepPlaces(before, NOTHING, input)?.size).toBe(306);
    // A tenth of this is usual; the bench holds the real figure.
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});
