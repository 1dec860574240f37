import { type Controller, observer } from '@patternfly/react-topology';
import { useTranslation } from 'react-i18next';
import { canvasState } from './canvasState';
import type { Links } from './links';
import type { NodeFace } from './scene';
import { PIN_TEXT, type SignText } from './Legend';

interface ActiveNoteProps {
  readonly controller: Controller;
  readonly id: string;
  readonly signTexts: readonly SignText[];
}

type Translate = (text: string, options?: Readonly<Record<string, unknown>>) => string;

interface Said {
  readonly links: Links;
  readonly signTexts: readonly SignText[];
}

const nodeWords = (face: NodeFace, { links, signTexts }: Said, t: Translate): string => {
  const { node, texts, isPinned } = face;
  const said = node.signs.flatMap((id) => signTexts.find(({ sign }) => sign === id) ?? []);
  const count = links.edgesOf.get(node.id)?.length ?? 0;
  const members = node.members ?? (links.nesting.inside(node.id).length || undefined);
  return [
    `${node.kind} ${texts.nodeTitle(node.id)}`,
    texts.nodeSubtitle(node.id),
    texts.nodeNote(node.id),
    members === undefined ? undefined : t('{{count}} members', { count: members }),
    face.depth === undefined ? t('{{count}} edges', { count }) : undefined,
    ...[...said, ...(isPinned ? [PIN_TEXT] : [])].map(({ title }) => t(title)),
  ]
    .filter((text) => text !== undefined && text !== '')
    .join(', ');
};

/** What screen readers say of where the keyboard is. */
export const ActiveNote = observer(({ controller, id, signTexts }: ActiveNoteProps) => {
  const { t } = useTranslation('plugin__network-evidence');
  const { links, active } = canvasState(controller);
  const face = links.faces.get(active ?? '');
  const edge = links.edges.get(active ?? '');
  const words = face
    ? nodeWords(face, { links, signTexts }, t)
    : edge?.texts.edgeTitle(edge.edge.id);
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
