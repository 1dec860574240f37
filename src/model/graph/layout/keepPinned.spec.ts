import { placeProblems } from '../../../../dev/laws/anyLayout';
import { mesh } from '../../../../dev/laws/sampleLayouts';
import { grid } from './grid';
import { keepPinned } from './keepPinned';
import type { Box } from '../geometry/boxes';

const flat = mesh(20, 30);
const before = (id: string, box: Box) => new Map([[id, box]]);

it('puts what is pinned back, and what lay there elsewhere', () => {
  const places = grid(flat);
  const there = places.get('n7');
  if (!there) throw new Error('n7 has no place');
  const kept = keepPinned({ input: flat, places }, new Set(['n0']), before('n0', there));
  expect(kept.get('n0')).toEqual(there);
  expect(kept.get('n7')).not.toEqual(there);
  expect(placeProblems(flat, kept)).toEqual([]);
});

it('puts a pinned group back with all that lies in it', () => {
  const input = mesh(20, 30, 4);
  const places = grid(input);
  const group = places.get('g1');
  const member = places.get('n1');
  if (!group || !member) throw new Error('g1 has no place');
  const to = { ...group, x: group.x + 4000, y: group.y + 3000 };
  const kept = keepPinned({ input, places }, new Set(['g1']), before('g1', to));
  expect(kept.get('g1')).toEqual(to);
  expect(kept.get('n1')).toEqual({ ...member, x: member.x + 4000, y: member.y + 3000 });
});

it('forgets what is no longer there', () => {
  const places = grid(flat);
  const gone = { x: 0, y: 0, width: 1, height: 1 };
  expect(keepPinned({ input: flat, places }, new Set(['gone']), before('gone', gone))).toEqual(
    places,
  );
});
