import type { LayoutId } from '../../model/topology/layouts';
import type { LayoutInput, Places } from '../../model/topology/places';

export interface LayoutJob {
  readonly layout: LayoutId;
  readonly input: LayoutInput;
}

/** Rejects when it fails or is no longer wanted. */
export type Arrange = (job: LayoutJob, signal: AbortSignal) => Promise<Places>;
