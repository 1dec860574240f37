import { label } from '../../../model/label';
import { ELEMENT_ACTIONS } from './elementActions';

interface KeyText {
  readonly keys: readonly string[];
  readonly title: string;
}

/** What the keyboard does, for people. */
export const KEY_TEXTS: readonly KeyText[] = [
  { keys: ['←', '→', '↑', '↓'], title: label('Go along an edge to the nearest neighbour') },
  { keys: ['Home', 'End'], title: label('Go to the first or the last node') },
  { keys: ['E', 'Shift+E'], title: label('Go through the edges of a node') },
  { keys: ['G'], title: label('Go to the group around') },
  { keys: ['Enter'], title: label('Open the panel') },
  ...ELEMENT_ACTIONS.map(({ id, key, title }) => ({
    keys: [...(id === 'toggle' ? ['Space'] : []), key.toUpperCase()],
    title,
  })),
  { keys: ['+', '-'], title: label('Zoom in or out') },
  { keys: ['0'], title: label('Show the whole graph') },
  { keys: ['Escape'], title: label('Close the panel') },
  { keys: ['?'], title: label('Show these keys') },
];
