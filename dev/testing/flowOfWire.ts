import type { Flow } from '../../src/model/flows/flow';
import type { WireFlow } from '../world/wireFlow';

/** A record of a world as the page reads it back from Loki: of its labels, the direction is a number. */
export const flowOfWire = ({ labels, tsNs, line }: WireFlow): Flow => {
  const { FlowDirection: direction, ...texts } = labels;
  const fields = JSON.parse(line) as Flow['fields'];
  return {
    labels,
    tsNs,
    line,
    fields:
      direction === undefined
        ? { ...fields, ...texts }
        : { ...fields, ...texts, FlowDirection: Number(direction) },
  };
};
