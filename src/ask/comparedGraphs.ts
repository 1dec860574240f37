import type { GraphFigures } from '../model/graph/graphFigures';
import { widerScopes } from '../model/ends/groupings';
import type { TimeWindow } from '../model/timeRange';
import { fetchGraph, type GraphRequest } from './graphFigures';
import type { Transport } from '../api/transport';

export interface ComparedRequest extends GraphRequest {
  /** The window to compare with; absent where there is none. */
  readonly before?: TimeWindow;
}

/** Of a window and the one that it is compared with, at the same scope. */
export interface ComparedGraphs {
  readonly now: GraphFigures;
  readonly before: GraphFigures | undefined;
}

/** Throws as `fetchGraph`. */
export const fetchGraphs = async (
  transport: Transport,
  request: ComparedRequest,
  signal: AbortSignal,
): Promise<ComparedGraphs> => {
  const { before, window } = request;
  const ask = (at: TimeWindow) => fetchGraph(transport, { ...request, window: at }, signal);
  if (!before) return { now: await ask(window), before };
  const [now, then] = await Promise.all([ask(window), ask(before)]);
  if (now.scope === then.scope) return { now, before: then };
  const scopes = widerScopes(request.scope, request.grouping);
  const scope = scopes.findLast(({ id }) => [now.scope, then.scope].includes(id));
  return fetchGraphs(transport, { ...request, scope: scope ?? request.scope }, signal);
};
