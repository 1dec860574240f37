import { useCallback, useEffect, useState } from 'react';
import type { DrawnGraph } from '../model/graph/drawnGraph';
import { grid } from '../model/graph/layout/grid';
import type { LayoutId } from '../model/graph/layout/layouts';
import { arrangeInWorker } from './layout/arrangeInWorker';
import {
  finished,
  moved,
  NOTHING_ARRANGED,
  rearranged,
  stopped,
  withGraph,
  withLayout,
  type LayoutState,
} from './layout/layoutState';
import type { Box, Places } from '../model/graph/geometry/boxes';

/** A graph with the places of all of it. */
export interface PlacedGraph {
  readonly drawn: DrawnGraph;
  readonly places: Places;
}

export interface LayoutResult {
  /** The latest graph that is arranged: an older one while a newer one is being arranged, or was stopped. */
  readonly placed: PlacedGraph | undefined;
  readonly isArranging: boolean;
  /** When the arranging began that is under way. */
  readonly startedAtMs: number | undefined;
  readonly isStopped: boolean;
  /** The layout could not be made; a grid is shown instead. */
  readonly hasFailed: boolean;
  /** Ids of what a person has placed. */
  readonly pinned: ReadonlySet<string>;
  readonly cancel: () => void;
  /** Arranges all anew, what was placed by a person too. */
  readonly arrange: () => void;
  /** Puts a node or a group elsewhere, where it then stays. */
  readonly move: (id: string, to: Box) => void;
}

/** The state for the graph and the layout of now. */
const following = (
  state: LayoutState,
  drawn: DrawnGraph | undefined,
  layout: LayoutId,
): LayoutState => {
  if (state.layout !== layout) return withLayout({ ...state, drawn }, layout);
  return state.drawn === drawn ? state : withGraph(state, drawn);
};

/** Where everything of a graph is drawn: what stays from graph to graph keeps its place. */
export const useLayout = (
  drawn: DrawnGraph | undefined,
  layout: LayoutId,
  arrangeIn = arrangeInWorker,
): LayoutResult => {
  const [before, setState] = useState<LayoutState>({ ...NOTHING_ARRANGED, layout });
  const state = following(before, drawn, layout);
  if (state !== before) setState(state);
  const { job, arranged, pinned, isStopped, hasFailed } = state;
  useEffect(() => {
    if (!job) return undefined;
    const abort = new AbortController();
    const finish = (places: Places, isFallback: boolean) => {
      if (abort.signal.aborted) return;
      setState((now) => ({ ...finished(now, job, places), hasFailed: isFallback }));
    };
    arrangeIn(job, abort.signal).then(
      (places) => finish(places, false),
      () => finish(grid(job.input), true),
    );
    return () => abort.abort();
  }, [job, arrangeIn]);
  return {
    placed: arranged,
    isArranging: job !== undefined,
    startedAtMs: job?.startedAtMs,
    isStopped,
    hasFailed,
    pinned,
    cancel: useCallback(() => setState(stopped), []),
    arrange: useCallback(() => setState(rearranged), []),
    move: useCallback((id: string, to: Box) => setState((now) => moved(now, id, to)), []),
  };
};
