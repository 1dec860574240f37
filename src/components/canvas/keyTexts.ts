import { msg } from '../../model/msg';
import { ELEMENT_ACTIONS } from './elementActions';

interface KeyText {
  readonly keys: readonly string[];
  readonly title: string;
}

/** What the keyboard does, for people. */
export const KEY_TEXTS: readonly KeyText[] = [
  { keys: ['←', '→', '↑', '↓'], title: msg('Go along an edge to the nearest neighbour') },
  { keys: ['Home', 'End'], title: msg('Go to the first or the last node') },
  { keys: ['E', 'Shift+E'], title: msg('Go through the edges of a node') },
  { keys: ['G'], title: msg('Go to the group around') },
  { keys: ['Enter'], title: msg('Open the panel') },
  ...ELEMENT_ACTIONS.map(({ id, key, title }) => ({
    keys: [...(id === 'toggle' ? ['Space'] : []), key.toUpperCase()],
    title,
  })),
  { keys: ['+', '-'], title: msg('Zoom in or out') },
  { keys: ['0'], title: msg('Show the whole graph') },
  { keys: ['Escape'], title: msg('Close the panel') },
  { keys: ['?'], title: msg('Show these keys') },
];
