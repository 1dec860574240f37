import { kindMark } from '../shared/kindMark';
import { isNearby } from './canvasState';
import { KindSign } from './KindSign';
import { fittedTexts, largeName, TEXT_X } from './nodeTexts';
import type { NodeFace } from './scene';
import { Sign, signedClass } from './signs';
import type { Detail } from './viewport';

interface NodeCardProps {
  readonly face: NodeFace;
  readonly detail: Detail;
}

/** Base lines, by how many there are below the title. */
const LINES = { 1: [21, 38], 2: [17, 30.5, 43] } as const;

/** The name alone, as large as there is room. */
const LargeName = ({ face }: Pick<NodeCardProps, 'face'>) => {
  const { width, height } = face.box;
  return (
    <text className="network-evidence__node-name" x={width / 2} y={height / 2}>
      {largeName(face)}
    </text>
  );
};

const NodeTexts = ({ face }: Pick<NodeCardProps, 'face'>) => {
  const { title, notes } = fittedTexts(face);
  const [titleY, ...noteYs] = notes.length > 1 ? LINES[2] : LINES[1];
  return (
    <>
      <KindSign kind={face.node.kind} members={face.node.members} />
      <text className="network-evidence__node-title" x={TEXT_X} y={titleY}>
        {title}
      </text>
      {notes.map((note, at) => (
        <text key={at} className="network-evidence__node-note" x={TEXT_X} y={noteYs[at]}>
          {note}
        </text>
      ))}
    </>
  );
};

const CLASS = 'network-evidence__node';

/** A node, or a group that is drawn as one: a stack of cards. Its upper left corner is the origin. */
export const NodeCard = ({ face, detail }: NodeCardProps) => {
  const { node, box, isPinned } = face;
  const { signs } = node;
  const { family } = kindMark(node.kind);
  const { width, height } = box;
  const rect = { className: `${CLASS}-card`, width, height, rx: 6 };
  return (
    <g
      className={`${signedClass(CLASS, signs)}${detail === 'far' ? ` ${CLASS}-far` : ''} ${CLASS}-${family}`}
    >
      {node.members === undefined ? null : <rect {...rect} x={4} y={4} />}
      <rect {...rect} />
      {detail === 'names' ? <LargeName face={face} /> : null}
      {isNearby(detail) ? (
        <>
          <NodeTexts face={face} />
          {signs.map((id, at) => (
            <Sign key={id} id={id} at={{ x: width - 10 - at * 20, y: 0 }} />
          ))}
          {isPinned ? <Sign id="pin" at={{ x: 10, y: 0 }} /> : null}
        </>
      ) : null}
    </g>
  );
};
