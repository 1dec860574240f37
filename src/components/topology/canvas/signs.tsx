import type { GraphNode } from '../../../model/graph/graph';
import { msg } from '../../../model/msg';
import type { Spot } from './edgePath';

/** What stands on edges and nodes beside their colour, so that nobody needs to tell colours apart. */
export type SignId = 'dropped' | 'denied' | 'new' | 'gone' | 'pinned';

interface SignLook {
  readonly shape: string;
  /** Drawn on the shape. */
  readonly mark: string;
  readonly title: string;
}

const CIRCLE = 'M-8,0a8,8 0 1,0 16,0a8,8 0 1,0 -16,0Z';

/** Around the origin, 16 pixels wide. */
export const SIGNS: Readonly<Record<SignId, SignLook>> = {
  dropped: {
    shape: 'M0,-9L9,7L-9,7Z',
    mark: 'M0,-3.5L0,2M0,4L0,5',
    title: msg('Packets were dropped'),
  },
  denied: { shape: CIRCLE, mark: 'M-4.5,0L4.5,0', title: msg('A network policy denied flows') },
  new: { shape: CIRCLE, mark: 'M-4.5,0L4.5,0M0,-4.5L0,4.5', title: msg('New') },
  gone: { shape: CIRCLE, mark: 'M-4,-4L4,4M-4,4L4,-4', title: msg('Gone') },
  pinned: {
    shape: CIRCLE,
    mark: 'M0,1L0,6M-3.5,1L3.5,1M-2,1L-1.5,-4L1.5,-4L2,1',
    title: msg('Stays where it was put'),
  },
};

interface Signed {
  readonly droppedPackets: number;
  readonly deniedFlows: number;
  readonly change?: GraphNode['change'];
}

/** The most serious first. */
export const signsOf = ({ droppedPackets, deniedFlows, change }: Signed): readonly SignId[] => [
  ...(deniedFlows > 0 ? (['denied'] as const) : []),
  ...(droppedPackets > 0 ? (['dropped'] as const) : []),
  ...(change === undefined ? [] : [change]),
];

interface SignProps {
  readonly id: SignId;
  readonly at: Spot;
}

export const Sign = ({ id, at }: SignProps) => (
  <g className={`network-evidence__sign-${id}`} transform={`translate(${at.x},${at.y})`}>
    <path className="network-evidence__sign" d={SIGNS[id].shape} />
    <path className="network-evidence__sign-mark" d={SIGNS[id].mark} />
  </g>
);
