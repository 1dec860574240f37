/** What becomes of the numbers of an edge. Ids are NetObserv's. */
export const FUNCTIONS = ['last', 'avg', 'min', 'max', 'p90', 'p99', 'sum'] as const;
export type FunctionId = (typeof FUNCTIONS)[number];
