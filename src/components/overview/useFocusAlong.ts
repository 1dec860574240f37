import { useEffect, useRef } from 'react';
import { menuId } from './panelIds';

/**
 * A button that brings a panel into focus, or all panels back, is gone with what it was pressed in: the keyboard's focus
 * goes on at the menu of the panel that came or went.
 */
export const useFocusAlong = (focused: string | undefined): void => {
  const before = useRef(focused);
  useEffect(() => {
    const about = focused ?? before.current;
    const hasChanged = before.current !== focused;
    before.current = focused;
    if (about === undefined || !hasChanged || document.activeElement !== document.body) return;
    document.getElementById(menuId(about))?.focus();
  }, [focused]);
};
