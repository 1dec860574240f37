import type { Feature } from '../../fields/fields';
import { DENIALS, DROPPED_PACKETS, type Measure } from '../../metrics/measures';
import { lackedFeature } from '../../metrics/panelChoice';
import { msg } from '../../msg';
import type { Settings } from '../../settings/settings';

export type MarkId = 'dropped' | 'denied';

/** What the canvas draws of a mark: a shape beside edges and nodes, and the dashes of an edge. */
export type MarkSign = 'triangle' | 'bar';

/** What an edge, and whatever it touches, can be marked with beside its amount, whatever the metric. */
export interface Mark {
  readonly id: MarkId;
  /** What is asked for of every pair of ends. */
  readonly measure: Measure;
  /** Without it there is nothing to ask for. */
  readonly feature: Feature;
  /** How much two edges have of it together. */
  readonly merge: (a: number, b: number) => number;
  readonly sign: MarkSign;
  /** The most serious mark has the lowest: its sign comes first, and its dashes are drawn where several would be. */
  readonly rank: number;
  /** Of JSON, which leaves out what there is none of, and of the header of CSV. Both are public. */
  readonly exported: { readonly key: string; readonly header: string };
  readonly texts: {
    /** Of a column. */
    readonly title: string;
    /** What the sign says. */
    readonly sign: string;
    /** How much, in the words of an edge, as `{{number}}`. */
    readonly fact: string;
    /** The same, as a label beside what else is known. */
    readonly label: string;
  };
}

const added = (a: number, b: number): number => a + b;

/** In the order of columns and labels. */
export const MARKS: readonly Mark[] = [
  {
    id: 'dropped',
    // On the way, at any node.
    measure: DROPPED_PACKETS,
    feature: 'pktDrop',
    merge: added,
    sign: 'triangle',
    rank: 2,
    exported: { key: 'droppedPackets', header: 'DroppedPackets' },
    texts: {
      title: msg('Dropped packets'),
      sign: msg('Packets were dropped'),
      fact: msg('{{number}} packets dropped'),
      label: msg('{{number}} packets dropped'),
    },
  },
  {
    id: 'denied',
    measure: DENIALS,
    feature: 'networkEvents',
    merge: added,
    sign: 'bar',
    rank: 1,
    exported: { key: 'deniedFlows', header: 'DeniedFlows' },
    texts: {
      title: msg('Denied flows'),
      sign: msg('A network policy denied flows'),
      fact: msg('{{number}} flows denied by policies'),
      label: msg('{{number}} flows denied'),
    },
  },
];

/** Ids of the marks that this cluster may know of. */
export const marksWith = (features: Settings['features']): readonly MarkId[] =>
  MARKS.filter((mark) => lackedFeature(mark, features) === undefined).map(({ id }) => id);
