import type { LayoutId } from '../../model/graph/layout/layouts';
import type { LayoutInput } from '../../model/graph/layout/layoutInput';
import type { Places } from '../../model/graph/geometry/boxes';

export interface LayoutJob {
  readonly layout: LayoutId;
  readonly input: LayoutInput;
}

/** Rejects when it fails or is no longer wanted. */
export type Arrange = (job: LayoutJob, signal: AbortSignal) => Promise<Places>;
