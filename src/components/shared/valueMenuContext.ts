import { createContext, useContext } from 'react';
import type { Subject } from '../../model/columns/column';
import type { ConsoleResource } from '../../model/consoleResource';
import type { FilterChoice } from '../../model/filterChoice';

/** A group of flows that a person can act on as a whole. */
export interface GroupSubject {
  /** What it is called, in the person's language. */
  readonly value: string;
  readonly choices: readonly FilterChoice[];
  /** The objects that it is named after. */
  readonly resources: readonly ConsoleResource[];
}

export type MenuSubject = Subject | GroupSubject;

/** Opens the one menu of the view beside the button that was pressed. */
export type OpenValueMenu = (subject: MenuSubject, button: HTMLButtonElement) => void;

export const ValueMenuContext = createContext<OpenValueMenu>(() => undefined);

export const useValueMenu = (): OpenValueMenu => useContext(ValueMenuContext);
