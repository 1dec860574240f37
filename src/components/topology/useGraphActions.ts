import { useEffect, useMemo, useRef } from 'react';
import { usePage } from '../../hooks/pageContext';
import { useValueMenu } from '../shared/valueMenuContext';
import type { CanvasActions } from '../canvas/canvasActions';
import { type Acting, graphActions } from './graphActions';

/** What can be done to the parts of a graph: one object for as long as the graph is on the screen. */
export const useGraphActions = (
  graph: Omit<Acting, 'state' | 'update' | 'openMenu'>,
): CanvasActions => {
  const { state, update } = usePage();
  const openMenu = useValueMenu();
  const acting = { ...graph, state, update, openMenu };
  const latest = useRef(acting);
  useEffect(() => {
    latest.current = acting;
  });
  return useMemo(() => graphActions(() => latest.current), []);
};
