import { kindMark } from '../shared/kindMark';

interface KindPillProps {
  readonly kind: string;
  /** Its upper left corner. */
  readonly x: number;
  readonly y: number;
}

const [WIDTH, HEIGHT] = [30, 20];

/** The badge of a kind, where there is no HTML. */
export const KindPill = ({ kind, x, y }: KindPillProps) => {
  const { short, family } = kindMark(kind);
  return (
    <g className={`network-evidence__kind-sign-${family}`}>
      <rect
        className="network-evidence__kind-sign"
        x={x}
        y={y}
        width={WIDTH}
        height={HEIGHT}
        rx={HEIGHT / 2}
      />
      <text className="network-evidence__kind-sign-text" x={x + WIDTH / 2} y={y + 14}>
        {short}
      </text>
    </g>
  );
};

interface KindSignProps {
  readonly kind: string;
  /** Of a group that is drawn as one node. */
  readonly members?: number;
}

const LEFT = 8;

/** More do not fit into the corner of a card. */
const MANY = 9999;

/** The badge of a kind at the left of a card, and below it how many the card stands for. */
export const KindSign = ({ kind, members }: KindSignProps) => (
  <>
    <KindPill kind={kind} x={LEFT} y={members === undefined ? 14 : 6} />
    {members === undefined ? null : (
      <text className="network-evidence__node-members" x={LEFT + WIDTH / 2} y={41}>
        {members > MANY ? `${MANY}+` : members}
      </text>
    )}
  </>
);
