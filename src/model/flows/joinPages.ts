import type { FlowPage } from './flowPage';

const total = (pages: readonly FlowPage[], of: (page: FlowPage) => number): number =>
  pages.reduce((sum, page) => sum + of(page), 0);

/** Consecutive pages as one, from the newest flow of the first to where the last one stopped; undefined for none. */
export const joinPages = (pages: readonly FlowPage[]): FlowPage | undefined => {
  const [first] = pages;
  const last = pages.at(-1);
  if (!first || !last || first === last) return first;
  return {
    flows: pages.flatMap(({ flows }) => flows),
    rejected: pages.flatMap(({ rejected }) => rejected),
    hasMore: last.hasMore,
    cursor: last.cursor,
    isCutOff: pages.some(({ isCutOff }) => isCutOff),
    window: first.window,
    queries: first.queries,
    cost: {
      requests: total(pages, ({ cost }) => cost.requests),
      durationMs: total(pages, ({ cost }) => cost.durationMs),
      execTimeS: total(pages, ({ cost }) => cost.execTimeS),
    },
  };
};
