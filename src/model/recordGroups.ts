import { flowId } from './flowId';
import type { Flow } from './flow';
import { isSameMoment, tupleOf } from './reporters';

/**
 * The other stored records of the traffic that a record tells of: same addresses, ports and protocol at the same
 * time, seen by the other node or repeated. The record itself is left out.
 */
export const otherRecords = (flow: Flow, flows: readonly Flow[]): Flow[] => {
  const [id, tuple] = [flowId(flow), tupleOf(flow)];
  return flows.filter(
    (other) => tupleOf(other) === tuple && isSameMoment(flow, other) && flowId(other) !== id,
  );
};

/** The flow of an id; only records of its nanosecond are hashed. */
export const findFlow = (flows: readonly Flow[], id: string | undefined): Flow | undefined =>
  id === undefined
    ? undefined
    : flows.find((flow) => id.startsWith(`${flow.tsNs}-`) && flowId(flow) === id);
