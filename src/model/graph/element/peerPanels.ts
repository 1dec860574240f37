import { msg } from '../../msg';
import type { Labels } from '../../metrics/figures';
import type { Panel } from '../../metrics/panels';
import type { EndPrefix, Scope } from '../../ends/scopes';
import type { Measure } from '../../metrics/measures';
import { among, type ElementFlows } from './elementFlows';
import { endGroupFields, wireName } from '../../ends/ends';
import { endReader } from '../../ends/endReader';
import type { GraphNode } from '../graph';
import { groupingOf } from '../../ends/groupings';

/** Who is at the other end of flows that go one way: a panel whose groups are nodes of a graph. */
export interface PeerPanel {
  readonly panel: Panel;
  /** The node that a group of the panel is. */
  readonly nodeOf: (labels: Labels) => GraphNode;
}

type Row = readonly [id: string, title: string, part: keyof ElementFlows, far: EndPrefix];

const ROWS: readonly Row[] = [
  ['peers_out', msg('Sends to'), 'leaves', 'Dst'],
  ['peers_in', msg('Receives from'), 'arrives', 'Src'],
];

/** Whom something sends to and receives from, as ends are known at a scope. */
export const peerPanels = (
  flows: ElementFlows,
  volume: Measure,
  scope: Scope,
): readonly PeerPanel[] => {
  const noGroups = groupingOf(scope, 'none');
  const endOf = endReader(scope, noGroups);
  return ROWS.map(([id, title, part, far]) => {
    const nodeOf = (labels: Labels): GraphNode => endOf(labels, far).node;
    const wire = (field: string): string => wireName(far, field);
    const regroup = (labels: Labels): Labels =>
      Object.fromEntries(
        Object.entries(nodeOf(labels).labels).map(([field, text]) => [wire(field), text]),
      );
    const fields = endGroupFields(scope, noGroups).map(wire);
    const measure = among(volume, flows[part]);
    return { panel: { id, title, look: 'ranks', measure, by: { fields, regroup } }, nodeOf };
  });
};
