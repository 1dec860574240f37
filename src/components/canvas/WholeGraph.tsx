import { EdgeLine } from './EdgeLine';
import { edgePath } from './edgePath';
import { GroupFrame, GroupTitle } from './GroupFrame';
import { NodeCard } from './NodeCard';
import type { EdgeFace, NodeFace, Scene } from './scene';
import { boundsOf, NO_BOX } from '../../model/graph/geometry/boxes';

const MARGIN = 48;

interface WholeGraphProps {
  readonly scene: Scene;
  /** Rules for what is in it. */
  readonly css: string;
}

const at = ({ box }: NodeFace): string => `translate(${box.x},${box.y})`;

/** The graph with all that it has, nothing of it shortened by the view. Without hooks, to be written as text. */
export const WholeGraph = ({ scene, css }: WholeGraphProps) => {
  const { groups, nodes, edges } = scene;
  const boxes = new Map([...groups, ...nodes].map(({ node, box }) => [node.id, box]));
  const { x, y, width, height } = boundsOf(boxes.values()) ?? NO_BOX;
  const sides = { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  const corner = { x: x - MARGIN, y: y - MARGIN };
  const pathOf = ({ edge, width: wide, isPaired }: EdgeFace) => {
    const [source, target] = [boxes.get(edge.source), boxes.get(edge.target)];
    if (!source || !target) return undefined;
    const isLoop = edge.source === edge.target;
    return edgePath({ source, target, width: wide, isPaired, isLoop });
  };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${corner.x} ${corner.y} ${sides.width} ${sides.height}`}
      {...sides}
    >
      <style>{css}</style>
      <rect className="network-evidence__picture-ground" {...corner} {...sides} />
      {groups.map((face) => (
        <g key={face.node.id} transform={at(face)}>
          <GroupFrame width={face.box.width} height={face.box.height} />
        </g>
      ))}
      {edges.map((face) => {
        const path = pathOf(face);
        return path ? (
          <EdgeLine key={face.edge.id} face={face} path={path} isNear hasLabel />
        ) : null;
      })}
      {groups.map((face) => (
        <g key={face.node.id} transform={at(face)}>
          <GroupTitle face={face} width={face.box.width} isNear />
        </g>
      ))}
      {nodes.map((face) => (
        <g key={face.node.id} transform={at(face)}>
          <NodeCard face={face} detail="close" />
        </g>
      ))}
    </svg>
  );
};
