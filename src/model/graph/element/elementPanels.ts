import { msg } from '../../msg';
import { BYTES, type Measure } from '../../metrics/measures';
import { type Panel, panelById } from '../../metrics/panels';
import { among, type ElementFlows } from './elementFlows';
import type { GraphMetric } from '../metrics';
import { type Way, WAY, type WayTitles } from './ways';

/** What is counted of the traffic of a part: bytes, where the graph is about a latency. */
export const volumeOf = ({ measure }: GraphMetric): Measure =>
  typeof measure === 'function' ? BYTES : measure;

/** All flows as one group, which costs the least by a field that is read anyhow. */
const oneGroup = (way: Way, titles: WayTitles): Panel['by'] => ({
  fields: ['FlowDirection'],
  regroup: () => ({ [WAY]: way }),
  titleOf: (labels) => titles[(labels[WAY] ?? way) as Way],
});

/** What leaves, arrives and stays inside over time: `wayFigures` makes the figures of one panel of these. */
export const wayPanels = (
  flows: ElementFlows,
  volume: Measure,
  titles: WayTitles,
): readonly [leaves: Panel, arrives: Panel, inside: Panel] => {
  const panel = (way: Way, part: keyof ElementFlows): Panel => ({
    id: `way_${way}`,
    title: msg('Traffic over time'),
    look: 'lines',
    isComplete: true,
    measure: among(volume, flows[part]),
    by: oneGroup(way, titles),
  });
  return [panel('out', 'leaves'), panel('in', 'arrives'), panel('inside', 'inside')];
};

/** Figures of the overview, of the flows of a part of a graph alone. */
export interface ElementFigures {
  readonly id: string;
  readonly title: string;
  readonly panels: readonly Panel[];
}

const SECTIONS: readonly (readonly [id: string, title: string, panels: readonly string[]])[] = [
  ['ports', msg('Ports and protocols'), ['ports', 'protocols']],
  ['drops', msg('Drops and denials'), ['drop_causes', 'drop_states', 'network_events']],
  ['dns', msg('DNS'), ['dns_names', 'dns_nxdomain']],
];

/** What else is known of the flows of a part. */
export const otherSections = ({ all }: ElementFlows): readonly ElementFigures[] =>
  SECTIONS.map(([id, title, panels]) => ({
    id,
    title,
    panels: panels
      .flatMap((panelId) => panelById(panelId) ?? [])
      .map((panel) => ({ ...panel, measure: among(panel.measure, all) })),
  }));
