import { kindMark } from '../../shared/kindMark';

interface KindSignProps {
  readonly kind: string;
  /** Of a group that is drawn as one node. */
  readonly members?: number;
}

const [LEFT, WIDTH, HEIGHT] = [8, 30, 20];

/** More do not fit into the corner of a card. */
const MANY = 9999;

/** The badge of a kind at the left of a card, and below it how many the card stands for. */
export const KindSign = ({ kind, members }: KindSignProps) => {
  const { short, family } = kindMark(kind);
  const y = members === undefined ? 14 : 6;
  const middle = LEFT + WIDTH / 2;
  return (
    <g className={`network-evidence__kind-sign-${family}`}>
      <rect
        className="network-evidence__kind-sign"
        {...{ x: LEFT, y, width: WIDTH, height: HEIGHT, rx: HEIGHT / 2 }}
      />
      <text className="network-evidence__kind-sign-text" x={middle} y={y + 14}>
        {short}
      </text>
      {members === undefined ? null : (
        <text className="network-evidence__node-members" x={middle} y={41}>
          {members > MANY ? `${MANY}+` : members}
        </text>
      )}
    </g>
  );
};
