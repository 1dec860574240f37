import {
  CompressAltIcon,
  CrosshairsIcon,
  ExpandAltIcon,
  EyeSlashIcon,
  FilterIcon,
  SignInAltIcon,
} from '@patternfly/react-icons';
import type { ComponentType } from 'react';
import { msg } from '../../model/msg';
import type { CanvasActions, ElementActionId } from './canvasActions';
import type { NodeFace } from './scene';

/** What can be done to a node or a group beside opening its panel. */
export interface ElementAction {
  readonly id: ElementActionId;
  readonly key: string;
  readonly title: string;
  readonly icon: ComponentType;
}

const isOpen = ({ depth }: NodeFace): boolean => depth !== undefined;

const COLLAPSE: ElementAction = {
  id: 'toggle',
  key: 'c',
  title: msg('Draw as one node'),
  icon: CompressAltIcon,
};
const EXPAND: ElementAction = {
  id: 'toggle',
  key: 'c',
  title: msg('Open the group'),
  icon: ExpandAltIcon,
};
const OTHERS: readonly ElementAction[] = [
  { id: 'stepInto', key: 's', title: msg('Step into'), icon: SignInAltIcon },
  { id: 'filter', key: 'f', title: msg('Filter by this'), icon: FilterIcon },
  { id: 'focus', key: 'n', title: msg('Show its surroundings only'), icon: CrosshairsIcon },
  { id: 'hide', key: 'h', title: msg('Hide'), icon: EyeSlashIcon },
];

const toggles = (face: NodeFace): readonly ElementAction[] =>
  isOpen(face) ? [COLLAPSE] : face.node.members === undefined ? [] : [EXPAND];

export const actionsOf = (face: NodeFace, { offers }: CanvasActions): readonly ElementAction[] =>
  [...toggles(face), ...OTHERS].filter(({ id }) => offers?.(face.node.id, id) ?? true);

/** For lists of what there is. */
export const ELEMENT_ACTIONS: readonly ElementAction[] = [
  { ...COLLAPSE, title: msg('Open a group, or draw it as one node') },
  ...OTHERS,
];

export interface Done {
  readonly id: string;
  /** Where a menu belongs. */
  readonly place: () => HTMLElement | undefined;
}

export const act = (actions: CanvasActions, action: ElementActionId, { id, place }: Done): void => {
  if (action !== 'filter') {
    actions[action](id);
    return;
  }
  const element = place();
  if (element) actions.filter(id, element);
};
