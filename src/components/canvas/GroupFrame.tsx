import { GROUP_PADDING } from '../../model/graph/geometry/nodeSize';
import { KindPill } from './KindSign';
import type { NodeFace } from './scene';
import { shortened } from './shortened';
import { Sign } from './signs';
import { textWidth } from './textWidth';

interface GroupFrameProps {
  readonly width: number;
  readonly height: number;
}

interface GroupTitleProps {
  readonly face: NodeFace;
  readonly width: number;
  readonly isNear: boolean;
}

const CLASS = 'network-evidence__group-frame';
const [LEFT, TITLE_PX, FAR_PX, NOTE_PX, GAP] = [48, 14, 34, 12, 16];

/** From far away the name is all that is said, and as large as there is room. */
const FarTitle = ({ face, width }: Omit<GroupTitleProps, 'isNear'>) => {
  const fits = (text: string) => textWidth(text, { px: FAR_PX, weight: 'strong' }) <= width - GAP;
  return (
    <text className={`${CLASS}-far`} x={width / 2} y={34}>
      {shortened(face.texts.nodeTitle(face.node.id), fits)}
    </text>
  );
};

const NearTitle = ({ face, width }: Omit<GroupTitleProps, 'isNear'>) => {
  const { node, texts } = face;
  const { signs } = node;
  const room = width - LEFT - GAP - signs.length * 20;
  const strong = (text: string) => textWidth(text, { px: TITLE_PX, weight: 'strong' });
  const title = shortened(texts.nodeTitle(node.id), (text) => strong(text) <= room);
  const noteX = LEFT + strong(title) + GAP;
  const note = texts.nodeNote(node.id);
  const hasNote = textWidth(note, { px: NOTE_PX }) <= LEFT + room - noteX;
  return (
    <>
      <KindPill kind={node.kind} x={12} y={11} />
      <text className="network-evidence__node-title" x={LEFT} y={26}>
        {title}
      </text>
      {hasNote ? (
        <text className="network-evidence__node-note" x={noteX} y={26}>
          {note}
        </text>
      ) : null}
      {signs.map((id, at) => (
        <Sign key={id} id={id} at={{ x: width - 20 - at * 20, y: 21 }} />
      ))}
    </>
  );
};

/** An open group: a frame around its members. The mouse takes it at its head, so that the rest can be dragged along. */
export const GroupFrame = ({ width, height }: GroupFrameProps) => (
  <g className={CLASS}>
    <rect className={`${CLASS}-area`} width={width} height={height} rx={10} />
    <rect className={`${CLASS}-head`} width={width} height={GROUP_PADDING.top - 4} rx={10} />
  </g>
);

/** Its name, to be drawn above the edges that run across. */
export const GroupTitle = ({ face, width, isNear }: GroupTitleProps) => (
  <g className={`${CLASS}-title`}>
    {isNear ? <NearTitle face={face} width={width} /> : <FarTitle face={face} width={width} />}
  </g>
);
