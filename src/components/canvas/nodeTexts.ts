import type { NodeFace } from './scene';
import { shortened } from './shortened';
import { textWidth } from './textWidth';

/** Where texts begin on a card, beside its badge. */
export const TEXT_X = 46;
const [END, TITLE_PX, NOTE_PX] = [8, 14, 12];

export interface NodeTexts {
  readonly title: string;
  /** Below the title, one or two. */
  readonly notes: readonly string[];
}

export const fullTexts = ({ node, texts }: NodeFace): NodeTexts => {
  const subtitle = texts.nodeSubtitle(node.id);
  const notes = [...(subtitle === undefined ? [] : [subtitle]), texts.nodeNote(node.id)];
  return { title: texts.nodeTitle(node.id), notes };
};

/** As much of them as the card has room for. */
export const fittedTexts = (face: NodeFace): NodeTexts => {
  const room = face.box.width - TEXT_X - END;
  const { title, notes } = fullTexts(face);
  return {
    title: shortened(title, (text) => textWidth(text, { px: TITLE_PX, weight: 'strong' }) <= room),
    notes: notes.map((note) => shortened(note, (text) => textWidth(text, { px: NOTE_PX }) <= room)),
  };
};

const [NAME_PX, NAME_GAP] = [28, 16];

/** As much of the name as the card has room for where nothing else is said. */
export const largeName = ({ node, texts, box }: NodeFace): string =>
  shortened(
    texts.nodeTitle(node.id),
    (text) => textWidth(text, { px: NAME_PX, weight: 'strong' }) <= box.width - NAME_GAP,
  );

/** Whether the card says all of them. */
export const isSaid = (face: NodeFace): boolean => {
  const [full, fitted] = [fullTexts(face), fittedTexts(face)];
  return full.title === fitted.title && full.notes.every((note, at) => note === fitted.notes[at]);
};
