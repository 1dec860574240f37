import { msg } from '../../model/msg';
import type { EndEvidence, KnownEvidence } from '../../model/evidence/endEvidence';
import { workloadKey } from '../../model/evidence/running';
import { workloadOf } from '../../model/evidence/workloadOf';
import type { GraphNode } from '../../model/graph/graph';
import type { SignText } from '../canvas/Legend';
import type { SceneGraph, SceneNode } from '../canvas/scene';
import type { SignId } from '../canvas/signs';

const SIGN_OF_TONE: Readonly<Record<EndEvidence['tone'], SignId>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  unknown: 'unknown',
  good: 'good',
};

/** What the signs of evidence mean, as the legend lists them while they are shown. */
export const EVIDENCE_SIGN_TEXTS: readonly SignText[] = [
  { sign: 'critical', title: msg('Runs an image with critical findings'), isOfNodes: true },
  { sign: 'high', title: msg('Runs an image with high findings'), isOfNodes: true },
  { sign: 'medium', title: msg('Runs an image with medium or other findings'), isOfNodes: true },
  { sign: 'low', title: msg('Runs an image with low findings'), isOfNodes: true },
  { sign: 'unknown', title: msg('What it runs is not known'), isOfNodes: true },
  { sign: 'good', title: msg('No findings in what it runs'), isOfNodes: true },
];

/** Scopes whose nodes run images. */
export const SCOPES_WITH_EVIDENCE: readonly string[] = ['owner', 'resource'];

/** The key of what a node runs; undefined of groups, and of what runs nothing. */
export const nodeWorkloadKey = ({ labels, members }: GraphNode): string | undefined => {
  const workload = members === undefined ? workloadOf(labels) : undefined;
  return workload && workloadKey(workload);
};

/**
 * Adds what is known of nodes to what is drawn on them. A node with the same sign is the same object each time, so that
 * only those are drawn again of which more is known.
 *
 * @param keys of what nodes run, by the ids of nodes
 */
export const evidenceMarker = (keys: ReadonlyMap<string, string>) => {
  const marked = new WeakMap<SceneNode, SceneNode>();
  const signsOf = (node: SceneNode, tone: EndEvidence['tone']): readonly SignId[] => [
    ...node.signs,
    SIGN_OF_TONE[tone],
  ];
  const mark = (node: SceneNode, known: KnownEvidence): SceneNode => {
    const tone = known.get(keys.get(node.id) ?? '')?.tone;
    if (!tone) return node;
    const before = marked.get(node);
    if (before?.signs.at(-1) === SIGN_OF_TONE[tone]) return before;
    const after = { ...node, signs: signsOf(node, tone) };
    marked.set(node, after);
    return after;
  };
  return (graph: SceneGraph, known: KnownEvidence): SceneGraph => ({
    ...graph,
    nodes: graph.nodes.map((node) => mark(node, known)),
  });
};
