import { mesh } from '../../../../dev/laws/sampleLayouts';
import { grid } from './grid';
import { movePlace } from './movePlace';
import type { Box } from '../geometry/boxes';

const input = mesh(12, 20, 3);
const places = grid(input);
const boxOf = (id: string): Box => places.get(id) ?? { x: NaN, y: NaN, width: 0, height: 0 };

it('moves a node and draws its group around it', () => {
  const to = { ...boxOf('n0'), x: 3000, y: 2000 };
  const after = movePlace({ input, places }, 'n0', to);
  expect(after.get('n0')).toEqual(to);
  const group = after.get('g0');
  expect((group?.x ?? 0) + (group?.width ?? 0)).toBe(3000 + to.width + 20);
  expect(after.get('n1')).toEqual(boxOf('n1'));
  expect(after.get('n3')).toEqual(boxOf('n3'));
});

it('moves a group with all that lies in it', () => {
  const from = boxOf('g1');
  const after = movePlace({ input, places }, 'g1', { ...from, x: from.x + 50, y: from.y - 70 });
  for (const id of ['g1', 'n1', 'n4', 'n7', 'n10']) {
    expect(after.get(id)).toMatchObject({ x: boxOf(id).x + 50, y: boxOf(id).y - 70 });
  }
  expect(after.get('n0')).toEqual(boxOf('n0'));
});

it('leaves all as it is where nothing has that name', () => {
  expect(movePlace({ input, places }, 'gone', boxOf('n0'))).toBe(places);
});
