import { NODE_GAP, NODE_SIZE } from './nodeSize';
import { boundsOf } from './boxes';
import { packRows } from './packRows';

it('keeps the order of reading', () => {
  const boxes = packRows(Array.from({ length: 23 }, () => NODE_SIZE));
  for (const [at, { x, y }] of boxes.entries()) {
    const next = boxes[at + 1];
    if (next) expect(next.y > y || (next.y === y && next.x > x)).toBe(true);
  }
});

it('stacks small ones beside a large one', () => {
  const tall = { width: 400, height: 300 };
  const boxes = packRows([tall, NODE_SIZE, NODE_SIZE, NODE_SIZE]);
  expect(boundsOf(boxes)).toMatchObject({
    height: 300,
    width: 400 + NODE_GAP.x + NODE_SIZE.width,
  });
});

it('has nothing to do for nothing', () => {
  expect(packRows([])).toEqual([]);
});
