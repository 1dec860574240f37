import { useMemo } from 'react';
import { type PanelResult, usePanelFigures } from '../../../hooks/usePanelFigures';
import type { Panel } from '../../../model/metrics/panels';
import { wayFigures } from '../../../model/graph/element/wayFigures';

/** What goes out, comes in and stays inside, as the figures of one panel: there when all of it is. */
export const useWayFigures = (panels: readonly [Panel, Panel, Panel]): PanelResult => {
  const [first, second, third] = panels;
  const one = usePanelFigures(first, true);
  const two = usePanelFigures(second, true);
  const three = usePanelFigures(third, true);
  const [a, b, c] = [one.shown, two.shown, three.shown];
  const shown = useMemo(
    () =>
      a && b && c
        ? { figures: wayFigures([a.figures, b.figures, c.figures]), window: a.window }
        : undefined,
    [a, b, c],
  );
  const all = [one, two, three];
  return {
    shown,
    error: all.find(({ error }) => error)?.error,
    isLoading: all.some(({ isLoading }) => isLoading),
    retry: () => all.forEach(({ retry }) => retry()),
  };
};
