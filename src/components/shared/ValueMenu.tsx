import { Dropdown } from '@patternfly/react-core';
import { type ReactNode, type RefObject, useCallback, useState } from 'react';
import { ValueMenuItems } from './ValueMenuItems';
import { type MenuSubject, type OpenValueMenu, ValueMenuContext } from './valueMenuContext';

interface Opened {
  readonly subject: MenuSubject;
  readonly anchor: RefObject<HTMLButtonElement>;
}

interface ValueMenuProps {
  readonly children: ReactNode;
}

/** One menu for all values inside: a table has thousands of them and shows at most one menu. */
export const ValueMenu = ({ children }: ValueMenuProps) => {
  const [opened, setOpened] = useState<Opened>();
  const [isOpen, setOpen] = useState(false);
  const open = useCallback<OpenValueMenu>((subject, anchor) => {
    // PatternFly asks where it stands and whether it was clicked, which any element can say.
    setOpened({ subject, anchor: { current: anchor as HTMLButtonElement } });
    setOpen(true);
  }, []);
  const close = () => {
    opened?.anchor.current?.focus({ preventScroll: true });
    setOpen(false);
  };
  return (
    <ValueMenuContext.Provider value={open}>
      {children}
      {/* A new anchor needs a new popper: it keeps the element that it was first given. */}
      <Dropdown
        isOpen={isOpen}
        onOpenChange={setOpen}
        onSelect={close}
        shouldFocusFirstItemOnOpen
        toggle={{ toggleRef: opened?.anchor, toggleNode: <span hidden /> }}
        popperProps={{ position: 'start', minWidth: '14rem', maxWidth: '28rem' }}
        data-test="value-menu"
      >
        {opened ? <ValueMenuItems subject={opened.subject} /> : null}
      </Dropdown>
    </ValueMenuContext.Provider>
  );
};
