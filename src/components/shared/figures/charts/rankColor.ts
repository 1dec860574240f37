/** Neighbours in rank are far apart in colour; the shades begin again where the colours have run out. */
const COLORS = ['blue', 'green', 'teal', 'yellow', 'orange', 'purple'] as const;
const SHADES = ['300', '500', '100', '400', '200'] as const;

const at = <Item>(items: readonly Item[], index: number): Item =>
  items[index % items.length] as Item;

/** The colour of the group at a rank (from 0) in chart and table: a token that knows light and dark. */
export const rankColor = (rank: number): string => {
  const shade = at(SHADES, Math.floor(rank / COLORS.length));
  return `var(--pf-t--chart--color--${at(COLORS, rank)}--${shade})`;
};
