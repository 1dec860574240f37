import type { Figure } from '../model/metrics/figures';

/** Figures in heaps that weigh at most so much; one that weighs more has a heap of its own. */
export const heapsOf = (figures: readonly Figure[], most: number): Figure[][] => {
  const heaps: { readonly figures: Figure[]; weight: number }[] = [];
  for (const figure of [...figures].sort((a, b) => b.value - a.value)) {
    const heap = heaps.find(({ weight }) => weight + figure.value <= most);
    if (heap) {
      heap.figures.push(figure);
      heap.weight += figure.value;
    } else heaps.push({ figures: [figure], weight: figure.value });
  }
  return heaps.map((heap) => heap.figures);
};
