import { type RefCallback, type RefObject, useCallback, useEffect, useRef } from 'react';
import { usePage } from '../../hooks/pageContext';
import type { Flow } from '../../model/flows/flow';
import { flowId } from '../../model/flows/flowId';

export interface RecordSelection {
  readonly selectedId: string | undefined;
  /** `isEntered` moves the focus into the record. */
  readonly select: (flow: Flow | undefined, isEntered?: boolean) => void;
  readonly close: () => void;
  /** For what takes the focus inside of the record. */
  readonly titleRef: RefCallback<HTMLElement>;
}

/** The row that Tab leads to, which is the one whose record was open. */
const ACTIVE_ROW = 'tr[tabindex="0"]';

/** Which record is open, kept in the link; the focus goes in on request and comes back on close. */
export const useSelection = (view: RefObject<HTMLElement | null>): RecordSelection => {
  const { state, update } = usePage();
  const selectedId = state.selected;
  const title = useRef<HTMLElement | null>(null);
  const isEntering = useRef(false);
  const enter = useCallback(() => {
    if (!isEntering.current || !title.current) return;
    isEntering.current = false;
    title.current.focus();
  }, []);
  // An open drawer has its title already; one that opens puts its content in a moment later.
  useEffect(enter, [selectedId, enter]);
  const titleRef = useCallback(
    (element: HTMLElement | null) => {
      title.current = element;
      enter();
    },
    [enter],
  );

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
      isEntering.current = isEntered;
      if (id === selectedId) enter();
      // Walking from record to record is one step of the history.
      update({ selected: id }, selectedId === undefined ? 'push' : 'replace');
    },
    [close, enter, selectedId, update],
  );
  return { selectedId, select, close, titleRef };
};
