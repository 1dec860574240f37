import fc from 'fast-check';
import { anyLayoutInput, placeProblems } from '../../../../dev/laws/anyLayout';
import { chain, hub, lone, mesh } from '../../../../dev/laws/sampleLayouts';
import { LAYOUTS } from './layouts';
import { ARRANGERS } from './arrangers';
import { ASPECT, boundsOf } from '../geometry/boxes';

const SHAPES = { 'a hub of 200': hub(200), 'a chain of 40': chain(40), 'a mesh': mesh(120, 300) };

describe.each(LAYOUTS)('the layout %s', (layout) => {
  const arrange = ARRANGERS[layout];

  it('gives everything a place of its own, in its group', () => {
    fc.assert(
      fc.property(anyLayoutInput, (input) => {
        expect(placeProblems(input, arrange(input))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('makes the same picture of the same graph', () => {
    fc.assert(
      fc.property(anyLayoutInput, (input) => {
        expect([...arrange(structuredClone(input))]).toEqual([...arrange(input)]);
      }),
      { numRuns: 20 },
    );
  });

  it('stands the largest graphs that are drawn', () => {
    for (const groups of [0, 12]) {
      const input = mesh(300, 1000, groups);
      expect(placeProblems(input, arrange(input))).toEqual([]);
    }
  });

  it.each(Object.entries({ ...SHAPES, 'no traffic at all': lone(60) }))(
    'has about the shape of what a screen leaves to it: %s',
    (_, input) => {
      const { width, height } = boundsOf(arrange(input).values()) ?? { width: 0, height: 0 };
      expect(width / height).toBeGreaterThan(ASPECT / 1.85);
      expect(width / height).toBeLessThan(ASPECT * 1.85);
    },
  );

  it('has nothing to do for an empty graph', () => {
    expect(arrange({ nodes: [], groups: [], edges: [] }).size).toBe(0);
  });
});
