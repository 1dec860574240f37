import { keepPinned } from '../../model/graph/layout/keepPinned';
import { keepPlaces, type Arrangement } from '../../model/graph/layout/keepPlaces';
import { layoutInput } from '../../model/graph/layout/layoutInput';
import { movePlace } from '../../model/graph/layout/movePlace';
import type { DrawnGraph } from '../../model/graph/drawnGraph';
import type { LayoutId } from '../../model/graph/layout/layouts';
import type { LayoutJob } from './layoutJob';
import type { Box, Places } from '../../model/graph/geometry/boxes';

export interface ArrangedGraph extends Arrangement {
  readonly drawn: DrawnGraph;
  readonly layout: LayoutId;
}

export interface StartedJob extends LayoutJob {
  readonly drawn: DrawnGraph;
  readonly startedAtMs: number;
}

export interface LayoutState {
  readonly drawn: DrawnGraph | undefined;
  readonly layout: LayoutId;
  /** What was arranged last; of an older graph while there is a job. */
  readonly arranged: ArrangedGraph | undefined;
  readonly job: StartedJob | undefined;
  /** Ids of what a person has placed. */
  readonly pinned: ReadonlySet<string>;
  readonly isStopped: boolean;
  readonly hasFailed: boolean;
}

export const NOTHING_ARRANGED: Omit<LayoutState, 'layout'> = {
  drawn: undefined,
  arranged: undefined,
  job: undefined,
  pinned: new Set(),
  isStopped: false,
  hasFailed: false,
};

/** Begins to arrange all anew. */
export const started = (state: LayoutState): LayoutState => {
  const { drawn, layout } = state;
  const job = drawn && { drawn, layout, input: layoutInput(drawn), startedAtMs: Date.now() };
  return { ...state, job, isStopped: false, hasFailed: false };
};

/** Another graph: as it was where it is hardly another, else arranged anew. */
export const withGraph = (state: LayoutState, drawn: DrawnGraph | undefined): LayoutState => {
  const { arranged, layout, pinned } = state;
  if (!drawn) return { ...state, drawn, job: undefined };
  if (arranged?.layout !== layout) return started({ ...state, drawn });
  const input = layoutInput(drawn);
  const places = keepPlaces(arranged, pinned, input);
  if (!places) return started({ ...state, drawn });
  return { ...state, drawn, job: undefined, arranged: { drawn, layout, input, places } };
};

const NONE: ReadonlySet<string> = new Set();

/** Arranges all anew, what was placed by a person too. */
export const rearranged = (state: LayoutState): LayoutState => started({ ...state, pinned: NONE });

export const withLayout = (state: LayoutState, layout: LayoutId): LayoutState =>
  rearranged({ ...state, layout });

export const finished = (state: LayoutState, job: StartedJob, places: Places): LayoutState => {
  if (state.job !== job) return state;
  const { drawn, layout, input } = job;
  const before = state.arranged?.places ?? new Map<string, Box>();
  const kept = keepPinned({ input, places }, state.pinned, before);
  return { ...state, job: undefined, arranged: { drawn, layout, input, places: kept } };
};

export const stopped = (state: LayoutState): LayoutState =>
  state.job ? { ...state, job: undefined, isStopped: true } : state;

/** A person has put something elsewhere. */
export const moved = (state: LayoutState, id: string, to: Box): LayoutState => {
  const { arranged, pinned } = state;
  if (!arranged) return state;
  const places = movePlace(arranged, id, to);
  return { ...state, arranged: { ...arranged, places }, pinned: new Set([...pinned, id]) };
};
