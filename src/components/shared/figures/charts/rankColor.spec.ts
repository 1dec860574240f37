import { rankColor } from './rankColor';

it('gives each of the first thirty ranks a colour of its own, and later ones some', () => {
  const colors = Array.from({ length: 50 }, (_, rank) => rankColor(rank));
  expect(new Set(colors.slice(0, 30)).size).toBe(30);
  expect(colors.every((color) => color.startsWith('var(--pf-t--chart--color--'))).toBe(true);
});
