import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';

interface CloseOverlay {
  readonly closeOverlay: () => void;
}
type Overlay = ComponentType<CloseOverlay & Record<string, unknown>>;
type LaunchOverlay = (component: Overlay, props: Record<string, unknown>) => void;

interface Open {
  readonly id: number;
  readonly component: Overlay;
  readonly props: Record<string, unknown>;
}

const OverlayContext = createContext<LaunchOverlay>(() => {
  throw new Error('useOverlay outside of the console');
});

let lastId = 0;

/** Holds what useOverlay has opened, beside the page. */
export function OverlayProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<readonly Open[]>([]);
  const launch = useCallback<LaunchOverlay>((component, props) => {
    lastId += 1;
    const id = lastId;
    setOpen((others) => [...others, { id, component, props }]);
  }, []);
  const close = useMemo(
    () => (id: number) => setOpen((others) => others.filter((each) => each.id !== id)),
    [],
  );
  return (
    <OverlayContext.Provider value={launch}>
      {children}
      {open.map(({ id, component: Component, props }) => (
        <Component key={id} {...props} closeOverlay={() => close(id)} />
      ))}
    </OverlayContext.Provider>
  );
}

export const useOverlay = (): LaunchOverlay => useContext(OverlayContext);
