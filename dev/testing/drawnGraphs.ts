import type { SceneTexts } from '../../src/components/canvas/scene';
import type { DrawnGraph, NodeTraffic } from '../../src/model/graph/drawnGraph';
import type { Graph } from '../../src/model/graph/graph';
import { NODE_SIZE } from '../../src/model/graph/geometry/nodeSize';
import type { Box, Places } from '../../src/model/graph/geometry/boxes';

export const drawnOf = (graph: Graph, rest: Partial<DrawnGraph> = {}): DrawnGraph => ({
  ...graph,
  unit: 'bytes',
  traffic: new Map<string, NodeTraffic>(),
  folded: [],
  hidden: [],
  shown: 1,
  isExact: true,
  ...rest,
});

const WIDE = 10;

/** Nodes in rows of ten, and every group around all of them. */
export const placesOf = ({ nodes, groups }: Graph): Places => {
  const spot = (at: number): Box => ({
    x: (at % WIDE) * 300,
    y: Math.floor(at / WIDE) * 120,
    ...NODE_SIZE,
  });
  const [columns, rows] = [Math.min(WIDE, nodes.length), Math.ceil(nodes.length / WIDE)];
  const whole = { x: -40, y: -60, width: columns * 300, height: rows * 120 + 120 };
  return new Map([
    ...groups.map(({ id }) => [id, whole] as const),
    ...nodes.map(({ id }, at) => [id, spot(at)] as const),
  ]);
};

/** Ids as names. */
export const PLAIN_TEXTS: SceneTexts = {
  nodeTitle: (id) => id,
  nodeSubtitle: () => undefined,
  nodeNote: () => 'in and out',
  edgeLabel: () => '1 MBps',
  edgeTitle: (id) => id.replace('~~~', ' to '),
};
