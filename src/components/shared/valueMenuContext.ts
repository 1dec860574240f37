import { createContext, useContext } from 'react';
import type { Subject } from '../../model/columns/column';

/** Opens the one menu of the view beside the button that was pressed. */
export type OpenValueMenu = (subject: Subject, button: HTMLButtonElement) => void;

export const ValueMenuContext = createContext<OpenValueMenu>(() => undefined);

export const useValueMenu = (): OpenValueMenu => useContext(ValueMenuContext);
