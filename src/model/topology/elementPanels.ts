import { label } from '../label';
import { BYTES, type Measure } from '../metrics/measures';
import { type Panel, panelById } from '../metrics/panels';
import { among, type ElementFlows, type Way } from './elementFlows';
import type { GraphMetric } from './metrics';

/** What the panel of a node or an edge says of its flows: figures of the overview, of these alone. */
export interface ElementSection {
  readonly id: string;
  readonly title: string;
  readonly panels: readonly Panel[];
}

/** What is counted of the traffic of a part: bytes, where the graph is about a latency. */
export const volumeOf = ({ measure }: GraphMetric): Measure =>
  typeof measure === 'function' ? BYTES : measure;

/** No field of NetObserv's: which way flows go. */
const WAY = 'Way';

type WayTitles = Readonly<Record<Way, string>>;

export const NODE_WAYS: WayTitles = {
  in: label('In'),
  out: label('Out'),
  inside: label('Inside'),
};

export const EDGE_WAYS: WayTitles = {
  in: label('Against the arrow'),
  out: label('Along the arrow'),
  inside: label('Within itself'),
};

/** All flows that go one way as one group, which costs the least by a field that is read anyhow. */
const oneGroup = (way: Way, titles: WayTitles): Panel['by'] => ({
  fields: ['FlowDirection'],
  regroup: () => ({ [WAY]: way }),
  titleOf: (labels) => titles[(labels[WAY] ?? way) as Way],
});

/** The traffic of each way over time, out, in and inside; together they are all of it. */
export const wayPanels = (
  flows: ElementFlows,
  volume: Measure,
  titles: WayTitles,
): readonly [Panel, Panel, Panel] => {
  const panel = (way: Way): Panel => ({
    ...{ id: `way_${way}`, title: label('Traffic over time'), look: 'lines', isComplete: true },
    ...{ measure: among(volume, flows[way]), by: oneGroup(way, titles) },
  });
  return [panel('out'), panel('in'), panel('inside')];
};

/** Sections whose figures the overview has for all flows. */
const SECTIONS: readonly (readonly [id: string, title: string, panels: readonly string[]])[] = [
  ['ports', label('Ports and protocols'), ['ports', 'protocols']],
  ['drops', label('Drops and denials'), ['drop_causes', 'drop_states', 'network_events']],
  ['dns', label('DNS'), ['dns_names', 'dns_nxdomain']],
];

/** What else is known of the flows of a part. */
export const otherSections = ({ all }: ElementFlows): readonly ElementSection[] =>
  SECTIONS.map(([id, title, panels]) => ({
    ...{ id, title },
    panels: panels
      .flatMap((panelId) => panelById(panelId) ?? [])
      .map((panel) => ({ ...panel, measure: among(panel.measure, all) })),
  }));
