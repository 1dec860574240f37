import { boundsOf, crosses, meanOf } from './boxes';

it.each([
  ['runs across', { x: -5, y: 5 }, { x: 15, y: 5 }, true],
  ['ends in it', { x: -5, y: -5 }, { x: 5, y: 5 }, true],
  ['passes by, within the same stretches', { x: -8, y: 1 }, { x: 1, y: -8 }, false],
  ['stays beside it', { x: -5, y: 20 }, { x: 15, y: 20 }, false],
  ['is a spot inside', { x: 5, y: 5 }, { x: 5, y: 5 }, true],
])('knows whether a line touches a box: %s', (_name, from, to, isThere) => {
  expect(crosses({ x: 0, y: 0, width: 10, height: 10 }, from, to)).toBe(isThere);
});

it('has no box around nothing', () => {
  expect(boundsOf([])).toBeUndefined();
});

it('has no middle of nothing', () => {
  expect(meanOf([])).toBeUndefined();
  expect(
    meanOf([
      { x: 0, y: 4 },
      { x: 2, y: 0 },
    ]),
  ).toEqual({ x: 1, y: 2 });
});
