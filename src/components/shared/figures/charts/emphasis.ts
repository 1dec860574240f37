import { createContext, useContext, useSyncExternalStore } from 'react';

/** Which group of a panel the person looks at. Only what it concerns is drawn again. */
export interface Emphasis {
  readonly current: () => string | undefined;
  readonly put: (key: string | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const createEmphasis = (): Emphasis => {
  let current: string | undefined;
  const listeners = new Set<() => void>();
  return {
    current: () => current,
    put: (key) => {
      if (key === current) return;
      current = key;
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export const EmphasisContext = createContext<Emphasis>(createEmphasis());

export const useEmphasis = (): Emphasis => useContext(EmphasisContext);

export const useIsEmphasised = (key: string): boolean => {
  const { current, subscribe } = useEmphasis();
  return useSyncExternalStore(subscribe, () => current() === key);
};
