import { amountValue } from '../../../model/graph/amountMath';
import type { GraphEdge } from '../../../model/graph/graph';

/** In pixels at scale 1. */
const [THIN, THICK] = [1, 8];

const finite = (value: number): number => (Number.isFinite(value) && value > 0 ? value : 0);

/** How thick edges are beside the heaviest; by the root, so that light ones differ, too. */
export const edgeWidths = (edges: readonly GraphEdge[]): readonly number[] => {
  const sizes = edges.map(({ amount }) => finite(amountValue(amount)));
  const most = sizes.reduce((known, size) => Math.max(known, size), 0);
  return sizes.map((size) => (most === 0 ? THIN : THIN + (THICK - THIN) * Math.sqrt(size / most)));
};
