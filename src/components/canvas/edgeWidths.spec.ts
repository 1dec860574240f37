import { edgeWidths } from './edgeWidths';

it('goes from the thinnest to the thickest, by the root', () => {
  expect(edgeWidths([100, 25, 0])).toEqual([8, 4.5, 1]);
});

it.each([
  ['zeros', [0, 0]],
  ['no numbers', [NaN, 0]],
])('stands %s', (_name, sizes) => {
  expect(edgeWidths(sizes)).toEqual([1, 1]);
});
