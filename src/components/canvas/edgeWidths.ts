/** In pixels at scale 1. */
const [THIN, THICK] = [1, 8];

const finite = (value: number): number => (Number.isFinite(value) && value > 0 ? value : 0);

/** How thick edges of some sizes are beside the largest; by the root, so that light ones differ, too. */
export const edgeWidths = (all: readonly number[]): readonly number[] => {
  const sizes = all.map(finite);
  const most = sizes.reduce((known, size) => Math.max(known, size), 0);
  return sizes.map((size) => (most === 0 ? THIN : THIN + (THICK - THIN) * Math.sqrt(size / most)));
};
