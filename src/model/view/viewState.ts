import { initialOf } from './parameter';
import { DEFAULT_SHARED, type SharedState } from './shared';
import { type Slices, type View, VIEWS } from './views';

/** Everything that a link reproduces. Ids that a view defines (columns, panels, scopes) are kept as they are. */
export interface ViewState extends SharedState, Slices {
  readonly view: View;
}

/** What changes of a state: members of the shared part, and of slices those members that are named. */
export type ViewPatch = Partial<SharedState & Pick<ViewState, 'view'>> & {
  readonly [V in View]?: Partial<Slices[V]>;
};

const slicesOf = (sliceOf: (view: (typeof VIEWS)[number]) => object): Slices =>
  Object.fromEntries(VIEWS.map((view) => [view.id, sliceOf(view)])) as unknown as Slices;

export const DEFAULT_VIEW_STATE: ViewState = {
  ...DEFAULT_SHARED,
  ...slicesOf(({ parameters }) => initialOf<object>(parameters)),
  view: 'flows',
};

export const patched = (state: ViewState, patch: ViewPatch): ViewState => ({
  ...state,
  ...patch,
  ...slicesOf(({ id }) => ({ ...state[id], ...patch[id] })),
});
