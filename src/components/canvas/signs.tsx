import type { Spot } from '../../model/graph/geometry/boxes';

/** What stands on edges and nodes beside their colour, so that nobody needs to tell colours apart. */
export type SignId =
  | 'triangle'
  | 'bar'
  | 'plus'
  | 'cross'
  | 'pin'
  | 'critical'
  | 'high'
  | 'medium'
  | 'low'
  | 'unknown'
  | 'good';

interface SignLook {
  readonly shape: string;
  /** Drawn on the shape. */
  readonly mark: string;
  /** How what has the sign is coloured: rules of style are by this. */
  readonly tone:
    | 'danger'
    | 'info'
    | 'faint'
    | 'plain'
    | 'critical'
    | 'high'
    | 'medium'
    | 'low'
    | 'unknown'
    | 'good';
  /** Of the line of an edge. */
  readonly dashes?: string;
}

const DIAMOND = 'M0,-10L10,0L0,10L-10,0Z';
const CIRCLE = 'M-8,0a8,8 0 1,0 16,0a8,8 0 1,0 -16,0Z';

/** Around the origin, 16 pixels wide. */
const SIGNS: Readonly<Record<SignId, SignLook>> = {
  triangle: {
    shape: 'M0,-9L9,7L-9,7Z',
    mark: 'M0,-3.5L0,2M0,4L0,5',
    tone: 'danger',
    dashes: '8 5',
  },
  bar: { shape: CIRCLE, mark: 'M-4.5,0L4.5,0', tone: 'danger', dashes: '12 4 2 4' },
  plus: { shape: CIRCLE, mark: 'M-4.5,0L4.5,0M0,-4.5L0,4.5', tone: 'info' },
  cross: { shape: CIRCLE, mark: 'M-4,-4L4,4M-4,4L4,-4', tone: 'faint', dashes: '1 5' },
  pin: {
    shape: CIRCLE,
    mark: 'M0,1L0,6M-3.5,1L3.5,1M-2,1L-1.5,-4L1.5,-4L2,1',
    tone: 'plain',
  },
  critical: { shape: DIAMOND, mark: 'M0,-5L0,1M0,4L0,4.5', tone: 'critical' },
  high: { shape: DIAMOND, mark: 'M-3.5,1L0,-3L3.5,1M-3.5,5L0,1L3.5,5', tone: 'high' },
  medium: { shape: DIAMOND, mark: 'M-3.5,-1.5L3.5,-1.5M-3.5,2L3.5,2', tone: 'medium' },
  low: { shape: DIAMOND, mark: 'M-3.5,-1.5L0,2.5L3.5,-1.5', tone: 'low' },
  unknown: {
    shape: DIAMOND,
    mark: 'M-2.5,-2.5a2.5,2.5 0 1,1 3.5,2.3Q0,0.5 0,1.5M0,4.5L0,5',
    tone: 'unknown',
  },
  good: { shape: DIAMOND, mark: 'M-4,0L-1,3L4,-3', tone: 'good' },
};

/** The classes of something with signs. */
export const signedClass = (name: string, signs: readonly SignId[]): string =>
  [name, ...new Set(signs.map((id) => `${name}-${SIGNS[id].tone}`))].join(' ');

/** Of an edge with signs: those of the first of them. */
export const dashesOf = (signs: readonly SignId[]): string | undefined =>
  signs.flatMap((id) => SIGNS[id].dashes ?? [])[0];

interface SignProps {
  readonly id: SignId;
  readonly at: Spot;
}

export const Sign = ({ id, at }: SignProps) => (
  <g
    className={`network-evidence__sign-${id} network-evidence__sign-${SIGNS[id].tone}`}
    transform={`translate(${at.x},${at.y})`}
  >
    <path className="network-evidence__sign" d={SIGNS[id].shape} />
    <path className="network-evidence__sign-mark" d={SIGNS[id].mark} />
  </g>
);
