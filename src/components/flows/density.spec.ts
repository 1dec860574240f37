import { DENSITIES, readDensity, rowHeightRem } from './density';

it('reads densities and nothing else', () => {
  expect(DENSITIES.map(readDensity)).toEqual([...DENSITIES]);
  expect([undefined, null, 3, 'huge', ['compact']].map(readDensity)).toEqual(
    Array(5).fill(undefined),
  );
});

it('makes rows higher with density and lines', () => {
  const heights = DENSITIES.map((density) => rowHeightRem(density, 1));
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  expect(new Set(heights).size).toBe(DENSITIES.length);
  for (const density of DENSITIES)
    expect(rowHeightRem(density, 2)).toBeGreaterThan(rowHeightRem(density, 1));
});
