import { msg } from '../msg';
import { EVIDENCE_PARAMETERS, type EvidenceSlice } from './evidence';
import { FLOWS_PARAMETERS, type FlowsSlice } from './flows';
import { OVERVIEW_PARAMETERS, type OverviewSlice } from './overview';
import type { ParameterTable } from './parameter';
import { TOPOLOGY_PARAMETERS, type TopologySlice } from './topology';

/** What is pure of a view: its place in a link, its title, and what it keeps in the link beside the shared state. */
interface ViewDescriptor<Id extends string, Slice> {
  readonly id: Id;
  /** A text to translate. */
  readonly title: string;
  readonly parameters: ParameterTable<Slice>;
}

const describe = <Id extends string, Slice>(
  id: Id,
  title: string,
  parameters: ParameterTable<Slice>,
): ViewDescriptor<Id, Slice> => ({ id, title, parameters });

/**
 * All views, in the order of their tabs. One more is a row here, one in `components/page/views.tsx` (what draws it) and
 * one in `dev/query/printers.ts` (what prints it), besides its own folder and its slice.
 */
export const VIEWS = [
  describe<'overview', OverviewSlice>('overview', msg('Overview'), OVERVIEW_PARAMETERS),
  describe<'topology', TopologySlice>('topology', msg('Topology'), TOPOLOGY_PARAMETERS),
  describe<'flows', FlowsSlice>('flows', msg('Flows'), FLOWS_PARAMETERS),
  describe<'evidence', EvidenceSlice>('evidence', msg('Evidence'), EVIDENCE_PARAMETERS),
] as const;

export type View = (typeof VIEWS)[number]['id'];

type SliceOf<Descriptor> = Descriptor extends ViewDescriptor<string, infer Slice> ? Slice : never;

/** The slice of each view, by its id. */
export type Slices = {
  readonly [Descriptor in (typeof VIEWS)[number] as Descriptor['id']]: SliceOf<Descriptor>;
};

/** The view of an id; ids of none are caught by `isView`. */
export const viewOf = (id: View): (typeof VIEWS)[number] => {
  const view = VIEWS.find((one) => one.id === id);
  if (!view) throw new Error(`no view ${id}`);
  return view;
};

export const isView = (text: unknown): text is View => VIEWS.some(({ id }) => id === text);
