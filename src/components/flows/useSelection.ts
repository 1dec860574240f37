import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { usePage } from '../../hooks/pageContext';
import type { Flow } from '../../model/flow';
import { flowId } from '../../model/flowId';

export interface Selection {
  readonly selectedId: string | undefined;
  /** `isEntered` moves the focus into the record. */
  readonly select: (flow: Flow | undefined, isEntered?: boolean) => void;
  readonly close: () => void;
}

/** The row that Tab leads to, which is the one whose record was open. */
const ACTIVE_ROW = 'tr[tabindex="0"]';

/** Which record is open, kept in the link; the focus goes in on request and comes back on close. */
export const useSelection = (
  title: RefObject<HTMLElement | null>,
  view: RefObject<HTMLElement | null>,
): Selection => {
  const { state, update } = usePage();
  const selectedId = state.selected;
  const isEntering = useRef(false);
  useEffect(() => {
    if (!isEntering.current) return;
    isEntering.current = false;
    title.current?.focus();
  }, [selectedId, title]);

  const close = useCallback(() => {
    view.current?.querySelector<HTMLElement>(ACTIVE_ROW)?.focus({ preventScroll: true });
    update({ selected: undefined });
  }, [update, view]);

  const select = useCallback(
    (flow: Flow | undefined, isEntered = false) => {
      if (!flow) {
        if (selectedId !== undefined) close();
        return;
      }
      const id = flowId(flow);
      if (isEntered && id === selectedId) title.current?.focus();
      isEntering.current = isEntered;
      // Walking from record to record is one step of the history.
      update({ selected: id }, selectedId === undefined ? 'push' : 'replace');
    },
    [close, selectedId, title, update],
  );
  return { selectedId, select, close };
};
