import { createContext, useContext } from 'react';
import type { Subject } from '../../model/columns/column';
import type { ConsoleResource } from '../../model/ends/consoleResource';
import type { FilterChoice } from '../../model/filters/filterChoice';

/** Something else than filtering that a view does with a group. */
export interface GroupAction {
  readonly key: string;
  /** A `msg()` text. */
  readonly title: string;
  readonly run: () => void;
}

/** A group of flows that a person can act on as a whole. */
export interface GroupSubject {
  /** What it is called, in the person's language. */
  readonly value: string;
  readonly choices: readonly FilterChoice[];
  /** The objects that it is named after. */
  readonly resources: readonly ConsoleResource[];
  readonly actions?: readonly GroupAction[];
}

export type MenuSubject = Subject | GroupSubject;

/** Opens the one menu of the view beside what was pressed, which gets the focus back. */
export type OpenValueMenu = (subject: MenuSubject, anchor: HTMLElement) => void;

export const ValueMenuContext = createContext<OpenValueMenu>(() => undefined);

export const useValueMenu = (): OpenValueMenu => useContext(ValueMenuContext);
