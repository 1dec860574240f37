import { type Controller, observer } from '@patternfly/react-topology';
import { useTranslation } from 'react-i18next';
import { canvasState } from './canvasState';
import type { Links } from './links';
import type { NodeFace } from './scene';
import { SIGNS, signsOf } from './signs';

interface ActiveNoteProps {
  readonly controller: Controller;
  readonly id: string;
}

type Translate = (text: string, options?: Readonly<Record<string, unknown>>) => string;

const nodeWords = (face: NodeFace, links: Links, t: Translate): string => {
  const { node, texts, traffic, isPinned } = face;
  const { droppedPackets = 0, deniedFlows = 0 } = traffic ?? {};
  const signs = signsOf({ droppedPackets, deniedFlows, change: node.change });
  const count = links.edgesOf.get(node.id)?.length ?? 0;
  const members = node.members ?? links.members.get(node.id)?.length;
  return [
    `${node.kind} ${texts.nodeTitle(node)}`,
    texts.nodeSubtitle(node),
    texts.nodeNote(node),
    members === undefined ? undefined : t('{{count}} members', { count: members }),
    face.depth === undefined ? t('{{count}} edges', { count }) : undefined,
    ...[...signs, ...(isPinned ? (['pinned'] as const) : [])].map((id) => t(SIGNS[id].title)),
  ]
    .filter((text) => text !== undefined && text !== '')
    .join(', ');
};

/** What screen readers say of where the keyboard is. */
export const ActiveNote = observer(({ controller, id }: ActiveNoteProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { links, active } = canvasState(controller);
  const face = links.faces.get(active ?? '');
  const edge = links.edges.get(active ?? '');
  const words = face ? nodeWords(face, links, t) : edge?.texts.edgeTitle(edge.edge);
  return (
    <div
      id={id}
      className="network-evidence__canvas-spoken"
      role="img"
      aria-label={words ?? t('Nothing yet: the arrow keys go to the first node')}
      data-test="topology-active"
      data-active={active}
    />
  );
});
